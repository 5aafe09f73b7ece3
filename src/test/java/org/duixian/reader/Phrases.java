package org.duixian.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A file of phrases by rule: those the rule accepts with what it makes, those it rejects. */
public record Phrases(Map<String, Map<String, List<String>>> byRule) {

  /** One phrase; {@code expected} is empty for a rejected one. */
  public record Phrase(String rule, String text, String expected) {}

  public static Phrases load(String dimension) {
    try (InputStream in = Phrases.class.getResourceAsStream("/corpus/" + dimension + ".yaml")) {
      Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
      return new Phrases(yaml.load(Objects.requireNonNull(in)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Phrase> accepted() {
    return phrases("accepted");
  }

  public List<Phrase> rejected() {
    return phrases("rejected");
  }

  private List<Phrase> phrases(String list) {
    List<Phrase> phrases = new ArrayList<>();
    byRule.forEach(
        (rule, lists) -> {
          for (String line : lists.get(list)) {
            int arrow = line.indexOf(" => ");
            String text = arrow < 0 ? line : line.substring(0, arrow);
            phrases.add(new Phrase(rule, text, arrow < 0 ? "" : line.substring(arrow + 4)));
          }
        });
    return phrases;
  }
}
