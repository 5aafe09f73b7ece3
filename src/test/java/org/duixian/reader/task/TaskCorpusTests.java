package org.duixian.reader.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duixian.reader.Commitment;
import org.duixian.reader.source.SourceText;
import org.duixian.reader.structure.Outline;
import org.duixian.reader.structure.StructureReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Each rule of commitments finds its accepted phrases as marked and none of its rejected ones. */
class TaskCorpusTests {
  private static final String BEFORE =
      "望山县政府工作报告\n\n各位代表：\n\n一、2024年工作回顾\n\n去年各项任务如期完成。\n\n二、2025年工作安排\n\n";

  private final StructureReader structure = new StructureReader();
  private final TaskReader tasks = new TaskReader();

  @TestFactory
  Stream<DynamicTest> findsWhatItsRuleAccepts() throws IOException {
    return phrases("accepted").map(p -> DynamicTest.dynamicTest(p.text(), () -> accepts(p)));
  }

  @TestFactory
  Stream<DynamicTest> leavesWhatItsRuleRejects() throws IOException {
    return phrases("rejected")
        .map(
            p ->
                DynamicTest.dynamicTest(
                    p.text(),
                    () -> assertThat(read(p.text())).noneMatch(t -> t.rule().equals(p.rule()))));
  }

  @Test
  void hasPhrasesForEveryRule() throws IOException {
    List<String> rules =
        Arrays.stream(ClauseVerdict.values())
            .filter(ClauseVerdict::isTask)
            .map(ClauseVerdict::rule)
            .toList();

    assertThat(corpus().keySet()).containsExactlyInAnyOrderElementsOf(rules);
    assertThat(corpus().values())
        .allSatisfy(
            lists -> assertThat(lists.keySet()).containsExactlyInAnyOrder("accepted", "rejected"));
  }

  private void accepts(Phrase phrase) {
    String plain = phrase.text().replace("[[", "").replace("]]", "");
    List<Commitment> found = read(plain);

    String marked = plain;
    for (Commitment task : found) {
      marked = marked.replace(task.quote(), "[[" + task.quote() + "]]");
    }
    assertThat(marked).isEqualTo(phrase.text());
    assertThat(found).anyMatch(t -> t.rule().equals(phrase.rule()));
  }

  private List<Commitment> read(String phrase) {
    Outline outline = structure.read(SourceText.of(BEFORE + phrase + "\n"));
    return tasks.read(outline, List.of());
  }

  private record Phrase(String rule, String text) {}

  private static Stream<Phrase> phrases(String list) throws IOException {
    List<Phrase> phrases = new ArrayList<>();
    corpus()
        .forEach(
            (rule, lists) ->
                lists.getOrDefault(list, List.of()).forEach(t -> phrases.add(new Phrase(rule, t))));
    return phrases.stream();
  }

  private static Map<String, Map<String, List<String>>> corpus() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(TaskCorpusTests.class.getResourceAsStream("/corpus/tasks.yaml"))) {
      Map<String, Map<String, List<String>>> read =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      return read.entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
  }
}
