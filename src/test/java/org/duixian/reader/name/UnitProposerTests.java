package org.duixian.reader.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duixian.reader.Commitment;
import org.duixian.reader.Span;
import org.junit.jupiter.api.Test;

/** Units are proposed by name, by field and by what was confirmed before, each with the reason. */
class UnitProposerTests {
  private static final UnitName HOUSING =
      new UnitName("housing", "区住房和城乡建设局", List.of("区住建局"), List.of());
  private static final UnitName EDUCATION = new UnitName("education", "区教育局", List.of(), List.of());
  private static final UnitName STREET = new UnitName("street", "望山街道", List.of(), List.of("古树保护"));
  private static final List<UnitName> UNITS = List.of(HOUSING, EDUCATION, STREET);

  @Test
  void putsAUnitThatIsNamedFirst() {
    List<Proposal> proposals = UnitProposer.untaught().propose(task("由区教育局牵头改造老旧小区12个"), UNITS);

    assertThat(proposals.getFirst().unit()).isEqualTo("education");
    assertThat(proposals.getFirst().evidence().getFirst().kind()).isEqualTo(UnitClue.Kind.NAMED);
    assertThat(proposals).extracting(Proposal::unit).contains("housing");
  }

  @Test
  void proposesByTheWordsOfTheField() {
    List<Proposal> proposals = UnitProposer.untaught().propose(task("改造老旧小区12个，交付安置房900套"), UNITS);

    assertThat(proposals).extracting(Proposal::unit).containsExactly("housing");
    assertThat(proposals.getFirst().reason()).isEqualTo("topic: 老旧小区, 安置房");
  }

  @Test
  void takesOwnWordsOfAUnit() {
    assertThat(UnitProposer.untaught().propose(task("完成古树保护普查"), UNITS))
        .extracting(Proposal::unit)
        .contains("street");
  }

  @Test
  void learnsFromConfirmedAssignments() {
    UnitProposer taught =
        UnitProposer.taughtBy(
            List.of(new Assignment("举办茶园马拉松赛事", "street"), new Assignment("新建小学两所", "education")));

    Proposal best = taught.propose(task("继续举办茶园马拉松"), UNITS).getFirst();

    assertThat(best.unit()).isEqualTo("street");
    assertThat(best.evidence()).extracting(UnitClue::kind).contains(UnitClue.Kind.EARLIER);
  }

  @Test
  void putsAUnitFirstThatWasGivenMuchTheSameAgainAndAgain() {
    Commitment asked = task("改造老旧小区8个，安装路灯");
    assertThat(UnitProposer.untaught().propose(asked, UNITS).getFirst().unit())
        .isEqualTo("housing");

    UnitProposer taught =
        UnitProposer.taughtBy(
            List.of(
                new Assignment("改造老旧小区5个，安装路灯", "street"),
                new Assignment("改造老旧小区6个，更换路灯", "street"),
                new Assignment("改造老旧小区9个，安装路灯、护栏", "street"),
                new Assignment("新建小学两所", "education")));

    Proposal best = taught.propose(asked, UNITS).getFirst();
    assertThat(best.unit()).isEqualTo("street");
    assertThat(best.reason()).isEqualTo("earlier: 改造老旧小区5个，安装路灯");
  }

  @Test
  void proposesNobodyWhenNothingSpeaksForAnyone() {
    assertThat(UnitProposer.untaught().propose(task("做好其他各项事务"), UNITS)).isEmpty();
  }

  @Test
  void knowsTheSameKindsByNameAndByWords() {
    assertThat(org.duixian.reader.lexicon.Lexicon.load("departments").groups())
        .containsAll(TopicWords.kinds());
  }

  @Test
  void findsNamesOfDepartmentsAndStreets() {
    assertThat(OrganisationNames.in("区财政局、区住建局会同望山街道和各街道抓好落实"))
        .containsExactly("区财政局", "区住建局", "望山街道", "各街道");
    assertThat(OrganisationNames.in("建设精品街道，实现街道全覆盖")).isEmpty();
  }

  private static Commitment task(String quote) {
    return new Commitment(
        new Span(0, quote.length()),
        quote,
        List.of(),
        null,
        List.of(),
        List.of(),
        "task.action",
        List.of());
  }
}
