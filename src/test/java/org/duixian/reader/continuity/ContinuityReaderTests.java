package org.duixian.reader.continuity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duixian.reader.Reader;
import org.duixian.reader.Role;
import org.duixian.reader.Shared;
import org.duixian.reader.Span;
import org.junit.jupiter.api.Test;

/** Promises are held against what the next report says of them. */
class ContinuityReaderTests {
  private static final String FIRST =
      report(
          2024,
          "全县地区生产总值增长5%，新建公园2处。",
          "主要预期目标是：地区生产总值增长6%，固定资产投资增长8%，一般公共预算收入增长5%，"
              + "社会消费品零售总额增长7%。新建安置房1000套，改造农村公路80公里，新增高新技术企业20家，栽植行道树3万株。");
  private static final String SECOND =
      report(
          2025,
          "预计地区生产总值增长5.2%，固定资产投资正增长，一般公共预算收入增长5%，社会消费品零售总额达到120亿元。"
              + "新建安置房1500套，改造农村公路79公里，新增高新技术企业12家。",
          "主要预期目标是：地区生产总值增长5.5%，固定资产投资增长8%，一般公共预算收入增长6%。");

  private final Continuity found = match(FIRST, SECOND);

  @Test
  void holdsEachPromiseAgainstItsAnswer() {
    assertThat(verdict("地区生产总值", 2)).isEqualTo(PairVerdict.MISSED);
    assertThat(verdict("一般公共预算收入", 2)).isEqualTo(PairVerdict.KEPT);
    assertThat(verdict("新建安置房", 2)).isEqualTo(PairVerdict.EXCEEDED);
    assertThat(verdict("改造农村公路", 2)).isEqualTo(PairVerdict.NEAR);
    assertThat(verdict("新增高新技术企业", 2)).isEqualTo(PairVerdict.PARTIAL);
  }

  @Test
  void callsAnAnswerInAnotherFormUnclearAndSaysWhy() {
    assertThat(verdict("固定资产投资", 2)).isEqualTo(PairVerdict.UNCLEAR);
    assertThat(reason("固定资产投资")).isEqualTo(Reason.Kind.WORDS_ONLY);
    assertThat(verdict("社会消费品零售总额", 2)).isEqualTo(PairVerdict.UNCLEAR);
    assertThat(reason("社会消费品零售总额")).isEqualTo(Reason.Kind.OTHER_MEASURE);
  }

  @Test
  void showsSilenceAsAFinding() {
    PairRow row =
        found.pairs().stream().filter(p -> p.subject().contains("行道树")).findFirst().orElseThrow();

    assertThat(row.verdict()).isEqualTo(PairVerdict.SILENT);
    assertThat(row.to()).isNull();
  }

  @Test
  void comparesThePromisesOfTwoYears() {
    assertThat(verdict("地区生产总值", 3)).isEqualTo(PairVerdict.LOWERED);
    assertThat(verdict("固定资产投资", 3)).isEqualTo(PairVerdict.EQUAL);
    assertThat(verdict("一般公共预算收入", 3)).isEqualTo(PairVerdict.RAISED);
  }

  @Test
  void linksAnIndicatorOverTheYears() {
    assertThat(found.chains().stream().filter(c -> c.indicator().equals("地区生产总值")))
        .extracting(ChainRow::year, ChainRow::kind)
        .contains(
            org.assertj.core.groups.Tuple.tuple(2023, Role.RESULT),
            org.assertj.core.groups.Tuple.tuple(2024, Role.TARGET),
            org.assertj.core.groups.Tuple.tuple(2024, Role.RESULT),
            org.assertj.core.groups.Tuple.tuple(2025, Role.TARGET));
  }

  @Test
  void letsNoSumOfSeveralYearsPassForTheYearsOwn() {
    Continuity term =
        match(
            report(2024, "全县平稳发展。", "新建高标准农田20万亩，新建驿站30处。"),
            report(2025, "2024年，新建驿站33处。\n\n五年来，全县上下同心。新建高标准农田90万亩。", "地区生产总值增长5%。"));

    assertThat(term.pairs())
        .filteredOn(p -> p.subject().equals("新建高标准农田"))
        .singleElement()
        .satisfies(p -> assertThat(p.reason().kind()).isEqualTo(Reason.Kind.OTHER_PERIOD));
    assertThat(term.pairs())
        .filteredOn(p -> p.subject().equals("新建驿站"))
        .singleElement()
        .satisfies(p -> assertThat(p.verdict()).isEqualTo(PairVerdict.EXCEEDED));
  }

  @Test
  void tellsByWhichRulesAndFromWhichWordsAPairCameAbout() {
    PairRow row =
        found.pairs().stream().filter(p -> p.subject().equals("改造农村公路")).findFirst().orElseThrow();

    int said = FIRST.indexOf("改造农村公路80公里");
    int answered = SECOND.indexOf("改造农村公路79公里");
    assertThat(row.derivation())
        .containsExactly(
            "quantity.unit/subject.before %d..%d 改造农村公路80公里".formatted(said, said + 10),
            "quantity.unit/subject.before %d..%d 改造农村公路79公里".formatted(answered, answered + 10),
            "pair.same-name 改造农村公路 — 改造农村公路",
            "verdict.at-least near 80公里 → 79公里");
  }

  @Test
  void givesEveryVerdictByANamedRule() {
    assertThat(found.pairs())
        .isNotEmpty()
        .allSatisfy(p -> assertThat(Reason.RULES).contains(p.reason().rule()))
        .allSatisfy(p -> assertThat(p.derivation().getLast()).startsWith(p.reason().rule()));
  }

  @Test
  void judgesCommitmentsWithoutAFigureByWords() {
    Continuity words =
        match(
            report(2024, "全县平稳发展。", "办好民生实事。建成凤鸣湖特大桥及两岸引道。开工建设青石岭隧道。编制“望山古城”保护规划。完成云台书院修缮工程。"),
            report(2025, "凤鸣湖特大桥及两岸引道建成通车。正在推进云台书院修缮工程。开工建设青石岭隧道。", "地区生产总值增长5%。"));

    assertThat(words.pairs())
        .extracting(PairRow::subject, PairRow::verdict)
        .contains(
            org.assertj.core.groups.Tuple.tuple("建成凤鸣湖特大桥及两岸引道", PairVerdict.KEPT),
            org.assertj.core.groups.Tuple.tuple("开工建设青石岭隧道", PairVerdict.KEPT),
            org.assertj.core.groups.Tuple.tuple("完成云台书院修缮工程", PairVerdict.PARTIAL),
            org.assertj.core.groups.Tuple.tuple("编制“望山古城”保护规划", PairVerdict.SILENT));
  }

  @Test
  void drawsNoConclusionFromAPartThatFallsShort() {
    Continuity parts =
        match(
            report(2024, "全县平稳发展。", "新建高标准书屋20处，新增供热能力30万平方米。"),
            report(2025, "新建农村高标准书屋12处，新增清洁供热能力40万平方米。", "地区生产总值增长5%。"));

    assertThat(parts.pairs())
        .extracting(PairRow::subject, PairRow::verdict)
        .contains(
            org.assertj.core.groups.Tuple.tuple("新建高标准书屋", PairVerdict.UNCLEAR),
            org.assertj.core.groups.Tuple.tuple("新增供热能力", PairVerdict.EXCEEDED));
  }

  @Test
  void findsTheSameNumberInOtherWords() {
    Continuity numbers =
        match(
            report(2024, "全县平稳发展。", "整备入库土地18平方公里，建设普惠幼儿园36所。办好119件民生实事。服务贸易额增长12%。"),
            report(2025, "完成土地整备18平方公里，新建幼儿园25所。完成民生实事119项。跨境贸易额增长12%。", "地区生产总值增长5%。"));

    assertThat(numbers.pairs())
        .extracting(PairRow::subject, PairRow::verdict, PairRow::rule)
        .contains(
            org.assertj.core.groups.Tuple.tuple("整备入库土地", PairVerdict.KEPT, "pair.same-number"),
            org.assertj.core.groups.Tuple.tuple("民生实事", PairVerdict.KEPT, "pair.same-number"))
        .doesNotContain(
            org.assertj.core.groups.Tuple.tuple("服务贸易额", PairVerdict.KEPT, "pair.same-number"));
  }

  @Test
  void takesTheActOfTheClauseOrTheListWhereTheSubjectNamesNone() {
    Continuity lists =
        match(
            report(2024, "全县平稳发展。", "建成8个生态茶园示范点。新增家庭农场30家、农民合作社12家。新增科普场馆4个。"),
            report(2025, "新建生态茶园示范点9个。新增农民合作社15家、家庭农场31家。科普场馆达到11个。", "地区生产总值增长5%。"));

    assertThat(lists.pairs())
        .extracting(PairRow::subject, PairRow::verdict)
        .contains(
            org.assertj.core.groups.Tuple.tuple("生态茶园示范点", PairVerdict.EXCEEDED),
            org.assertj.core.groups.Tuple.tuple("新增家庭农场", PairVerdict.KEPT),
            org.assertj.core.groups.Tuple.tuple("农民合作社", PairVerdict.EXCEEDED),
            org.assertj.core.groups.Tuple.tuple("新增科普场馆", PairVerdict.SILENT));
  }

  @Test
  void callsTheSameThingInAnotherFormUnclearNotSilent() {
    Continuity forms =
        match(
            report(2024, "全县平稳发展。", "文旅产业投资完成20亿元。完成白鹭湾湿地栈道修复3公里。"),
            report(2025, "文旅产业投资增长12%。白鹭湾湿地栈道修复如期完成。", "地区生产总值增长5%。"));

    assertThat(forms.pairs())
        .filteredOn(p -> p.subject().equals("文旅产业投资"))
        .singleElement()
        .satisfies(p -> assertThat(p.reason().kind()).isEqualTo(Reason.Kind.OTHER_MEASURE));
    assertThat(forms.pairs())
        .filteredOn(p -> p.subject().contains("栈道"))
        .singleElement()
        .satisfies(p -> assertThat(p.verdict()).isEqualTo(PairVerdict.UNCLEAR))
        .satisfies(p -> assertThat(p.rule()).isEqualTo("pair.same-words"));
  }

  @Test
  void findsAMovedPoint() {
    String slipped = FIRST.replace("新建公园2处。", "新建公园2处。新增绿化带24公里。全年共新增绿化带2.4公里。");

    assertThat(match(slipped).conflicts())
        .singleElement()
        .satisfies(c -> assertThat(c.kind()).isEqualTo(ConflictRow.Kind.TEN_FOLD));
    assertThat(found.conflicts()).isEmpty();
  }

  @Test
  void findsEveryLabelledPairOfTheRealDocumentsAndNoOtherConflict() throws IOException {
    List<YearDocument> documents = new ArrayList<>();
    for (Path file : Shared.texts("seeds")) {
      documents.add(document(Shared.name(file).substring(0, 3), Shared.text(file)));
    }
    Continuity real = new ContinuityReader().match(documents);
    List<String> missing = new ArrayList<>();
    int conflicts = 0;
    List<String> rows = Files.readAllLines(Shared.file("gold/continuity.tsv"));
    for (String row : rows.subList(1, rows.size())) {
      String[] f = row.split("\t", -1);
      conflicts += f[0].equals("conflict") ? 1 : 0;
      if (!(f[0].equals("conflict") ? holdsConflict(real, f) : holdsPair(real, f))) {
        missing.add(row);
      }
    }
    assertThat(missing).isEmpty();
    assertThat(real.conflicts()).hasSize(conflicts);
  }

  private static boolean holdsPair(Continuity real, String[] f) {
    return real.pairs().stream()
        .anyMatch(
            p ->
                p.fromDocument().equals(f[2])
                    && p.toDocument().equals(f[6])
                    && p.from().overlaps(span(f[3], f[4]))
                    && p.to() != null
                    && p.to().overlaps(span(f[7], f[8]))
                    && p.verdict().code().equals(f[10]));
  }

  private static boolean holdsConflict(Continuity real, String[] f) {
    return real.conflicts().stream()
        .anyMatch(c -> c.a().overlaps(span(f[3], f[4])) && c.b().overlaps(span(f[7], f[8])));
  }

  private static Span span(String start, String end) {
    return new Span(Integer.parseInt(start), Integer.parseInt(end));
  }

  /** The verdict on the promise of 2024: against the answer (2) or against the next promise (3). */
  private PairVerdict verdict(String subject, int kind) {
    List<PairVerdict> promised =
        List.of(PairVerdict.LOWERED, PairVerdict.EQUAL, PairVerdict.RAISED);
    return found.pairs().stream()
        .filter(p -> p.subject().equals(subject) && p.year() == 2024)
        .map(PairRow::verdict)
        .filter(v -> promised.contains(v) == (kind == 3))
        .findFirst()
        .orElseThrow();
  }

  private Reason.Kind reason(String subject) {
    return found.pairs().stream()
        .filter(p -> p.subject().equals(subject) && p.verdict() == PairVerdict.UNCLEAR)
        .findFirst()
        .orElseThrow()
        .reason()
        .kind();
  }

  private static Continuity match(String... texts) {
    List<YearDocument> documents = new ArrayList<>();
    for (String text : texts) {
      documents.add(document("d" + documents.size(), text));
    }
    return new ContinuityReader().match(documents);
  }

  private static YearDocument document(String name, String text) {
    return new YearDocument(name, text, Reader.standard().read(text));
  }

  private static String report(int year, String review, String plan) {
    return """
        望山县政府工作报告

        ——%d年1月9日在望山县第十八届人民代表大会第四次会议上

        各位代表：

        一、%d年工作回顾

        %s

        二、%d年工作安排

        %s
        """
        .formatted(year, year - 1, review, year, plan);
  }
}
