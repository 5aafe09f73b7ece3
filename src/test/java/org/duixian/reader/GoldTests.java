package org.duixian.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Labelled documents are read at least as well as once reached. */
class GoldTests {

  private static final JsonMapper JSON = new JsonMapper();

  @ParameterizedTest(name = "document {0}: figures {1}, whole rows {2}")
  @CsvSource({"000, 0.99, 0.97", "001, 0.99, 0.96", "003, 0.99, 0.96", "004, 0.99, 0.97"})
  void findsFiguresAsLabelled(String document, double figures, double rows) throws IOException {
    List<JsonNode> labels = labels(document);
    List<Figure> found = numbers(Reader.standard().read(text(document)).figures());

    assertThat(f1(labels, found, GoldTests::sameFigure)).isGreaterThanOrEqualTo(figures);
    assertThat(f1(labels, found, GoldTests::sameRow)).isGreaterThanOrEqualTo(rows);
  }

  /** The share of pairs that hold, one to one, in text order. */
  private static double f1(
      List<JsonNode> labels, List<Figure> found, BiPredicate<JsonNode, Figure> same) {
    Set<Integer> used = new HashSet<>();
    int right = 0;
    for (JsonNode label : labels) {
      for (int i = 0; i < found.size(); i++) {
        if (!used.contains(i) && same.test(label, found.get(i))) {
          used.add(i);
          right++;
          break;
        }
      }
    }
    return 2.0 * right / (labels.size() + found.size());
  }

  private static boolean sameFigure(JsonNode label, Figure figure) {
    Span span = new Span(label.get("start").asInt(), label.get("end").asInt());
    BigDecimal value = figure.value();
    return span.overlaps(figure.span())
        && value != null
        && value.compareTo(label.get("value").asDecimal()) == 0
        && label.get("unit").asString().equals(figure.unit())
        && label.get("op").asString().equals(figure.op().code());
  }

  private static boolean sameRow(JsonNode label, Figure figure) {
    return sameFigure(label, figure)
        && label.get("role").asString().equals(figure.role().code())
        && label.get("measure").asString().equals(figure.measure().code())
        && label.get("period").asString().equals(figure.period())
        && likeness(label.get("subject").asString(), figure.subject()) >= 0.6;
  }

  /** F1 of the characters two strings share, however they are ordered. */
  private static double likeness(String a, String b) {
    List<Integer> rest = new ArrayList<>(b.codePoints().boxed().toList());
    long common = a.codePoints().filter(c -> rest.remove((Integer) c)).count();
    return 2.0 * common / (a.length() + b.length());
  }

  private static List<Figure> numbers(List<Figure> figures) {
    return figures.stream().filter(figure -> figure.value() != null).toList();
  }

  private static List<JsonNode> labels(String document) throws IOException {
    Path file = SharedTexts.folder("gold").resolve(document + ".figures.jsonl");
    try (var lines = Files.lines(file)) {
      return lines
          .filter(line -> !line.isBlank())
          .map(JSON::readTree)
          .filter(label -> !label.get("value").isNull())
          .toList();
    }
  }

  private static String text(String document) throws IOException {
    for (Path file : SharedTexts.texts("seeds")) {
      if (String.valueOf(file.getFileName()).startsWith(document)) {
        return Files.readString(file);
      }
    }
    throw new IllegalStateException("there is no text of " + document);
  }
}
