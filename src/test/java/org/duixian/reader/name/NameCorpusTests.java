package org.duixian.reader.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.duixian.reader.Phrases;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule of names finds its accepted phrases as named and none of its rejected ones. */
class NameCorpusTests {

  private static final String BEFORE =
      "望山县政府工作报告\n\n各位代表：\n\n一、2024年工作回顾\n\n去年各项任务如期完成。\n\n二、2025年工作安排\n\n";

  private final NameReader reader = new NameReader();
  private final Phrases phrases = Phrases.load("names");

  @TestFactory
  Stream<DynamicTest> findsWhatItsRuleAccepts() {
    return phrases.accepted().stream()
        .map(
            phrase ->
                DynamicTest.dynamicTest(
                    phrase.text(),
                    () ->
                        assertThat(found(phrase))
                            .first()
                            .extracting(Name::canonical)
                            .isEqualTo(phrase.expected())));
  }

  @TestFactory
  Stream<DynamicTest> leavesWhatItsRuleRejects() {
    return phrases.rejected().stream()
        .map(
            phrase ->
                DynamicTest.dynamicTest(phrase.text(), () -> assertThat(found(phrase)).isEmpty()));
  }

  @Test
  void hasPhrasesForEveryRule() {
    assertThat(phrases.byRule().keySet()).containsExactlyInAnyOrderElementsOf(NameReader.rules());
    assertThat(phrases.byRule().values())
        .allSatisfy(
            lists -> assertThat(lists.keySet()).containsExactlyInAnyOrder("accepted", "rejected"));
  }

  @Test
  void findsNamesInTextOrderWithTheirPlaces() {
    String text = BEFORE + "由望山街道负责，加快东湖 科技园二期项目建设，力争GDP增长5%。";
    List<Name> names = reader.read(text);
    assertThat(names)
        .extracting(Name::kind)
        .containsSubsequence(NameKind.ORGANISATION, NameKind.PROJECT, NameKind.INDICATOR);
    for (Name name : names) {
      assertThat(text.substring(name.span().start(), name.span().end())).isEqualTo(name.quote());
    }
  }

  @Test
  void namesTheFrameThatAReportAnnouncesLast() {
    String text = "去年落实“1357”工作思路。" + BEFORE + "构建“一核两带”发展布局，推进2468工作体系落地。";

    assertThat(reader.frame(text)).isEqualTo("“2468”工作体系");
    assertThat(reader.frame(BEFORE + "畅通“12345”热线。")).isNull();
  }

  private List<Name> found(Phrases.Phrase phrase) {
    return reader.read(BEFORE + phrase.text()).stream()
        .filter(name -> name.rule().equals(phrase.rule()))
        .filter(name -> name.span().start() >= BEFORE.length())
        .toList();
  }
}
