package org.duixian.reader.continuity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Each rule of sameness takes its accepted pairs and none of its rejected ones. */
class SamenessTests {
  private static final int KNOWN_GAPS = 5;

  private final SubjectKeys keys = new SubjectKeys();
  private final Sameness sameness = new Sameness(keys);

  @TestFactory
  Stream<DynamicTest> takesWhatItsRuleAccepts() throws IOException {
    return pairs("accepted")
        .map(
            pair ->
                DynamicTest.dynamicTest(
                    pair.toString(),
                    () -> {
                      Match match = match(pair);
                      assertThat(match.rule()).isEqualTo(pair.rule());
                      assertThat(match.scope().name().toLowerCase(Locale.ROOT))
                          .isEqualTo(pair.words()[2]);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> leavesWhatItsRuleRejects() throws IOException {
    return pairs("rejected")
        .map(
            pair ->
                DynamicTest.dynamicTest(
                    pair.toString(),
                    () -> assertThat(match(pair).rule()).isNotEqualTo(pair.rule())));
  }

  @Test
  void countsItsKnownGaps() throws IOException {
    List<Pair> gaps = pairs("gap").filter(pair -> !match(pair).rule().equals(pair.rule())).toList();

    assertThat(gaps).hasSize(KNOWN_GAPS);
  }

  private Match match(Pair pair) {
    return sameness.of(keys.of(pair.words()[0], "望山县"), keys.of(pair.words()[1], "望山县"));
  }

  private record Pair(String rule, String[] words) {
    @Override
    public String toString() {
      return rule + " " + String.join(" => ", words);
    }
  }

  private static Stream<Pair> pairs(String list) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(SamenessTests.class.getResourceAsStream("/corpus/pairs.yaml"))) {
      Map<String, Map<String, List<String>>> rules =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      return rules.entrySet().stream()
          .flatMap(
              rule ->
                  rule.getValue().get(list).stream()
                      .map(line -> new Pair(rule.getKey(), line.split(" => "))));
    }
  }
}
