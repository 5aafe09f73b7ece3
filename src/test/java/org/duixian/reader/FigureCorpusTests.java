package org.duixian.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.duixian.reader.Phrases.Phrase;
import org.duixian.reader.figure.FigureReader;
import org.duixian.reader.grammar.View;
import org.duixian.reader.numeral.Numeral;
import org.duixian.reader.numeral.Numerals;
import org.duixian.reader.quantity.Quantities;
import org.duixian.reader.quantity.Quantity;
import org.duixian.reader.structure.StructureReader;
import org.duixian.reader.time.Time;
import org.duixian.reader.time.Times;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each rule of numbers, quantities, times, figures, headings and parts keeps to its accepted and
 * rejected phrases.
 */
class FigureCorpusTests {

  private static final String REPORT =
      "望山县政府工作报告\n\n——2025年1月8日在望山县第十八届人民代表大会第四次会议上\n\n各位代表：\n\n"
          + "一、2024年工作回顾\n\n%s\n\n二、2025年工作安排\n\n%s\n";
  private static final String BODY =
      "望山县政府工作报告\n\n——2025年1月8日在望山县第十八届人民代表大会第四次会议上\n\n各位代表：\n\n%s\n";
  private static final String ARTICLE = "望山县全力推进重点工作\n\n2025-05-20 08:30:00　来源：望山日报\n\n%s\n";
  private static final Map<String, List<String>> RULES =
      Map.of(
          "numerals", Numerals.RULES,
          "quantities", Quantities.RULES,
          "times", Times.RULES,
          "figures", FigureReader.RULES,
          "structure", StructureReader.RULES);

  /** What a rule made of a phrase: its id and what can be said of it. */
  private record Made(String rule, String said) {}

  @TestFactory
  Stream<DynamicTest> makesWhatItsRuleAccepts() {
    return each(
        Phrases::accepted,
        (phrase, made) -> assertThat(made).contains(new Made(phrase.rule(), phrase.expected())));
  }

  @TestFactory
  Stream<DynamicTest> makesNothingOfWhatItsRuleRejects() {
    return each(
        Phrases::rejected,
        (phrase, made) -> assertThat(made).noneMatch(m -> m.rule().equals(phrase.rule())));
  }

  @Test
  void everyRuleHasBothSortsOfPhrases() {
    RULES.forEach(
        (dimension, rules) -> {
          Phrases phrases = Phrases.load(dimension);
          assertThat(phrases.byRule().keySet())
              .as(dimension)
              .containsExactlyInAnyOrderElementsOf(rules);
          assertThat(phrases.byRule().values())
              .allSatisfy(lists -> assertThat(lists.get("accepted")).isNotEmpty())
              .allSatisfy(lists -> assertThat(lists.get("rejected")).isNotEmpty());
        });
  }

  private interface Check {
    void of(Phrase phrase, List<Made> made);
  }

  private static Stream<DynamicTest> each(Function<Phrases, List<Phrase>> list, Check check) {
    return RULES.keySet().stream()
        .flatMap(
            dimension ->
                list.apply(Phrases.load(dimension)).stream()
                    .map(
                        phrase ->
                            DynamicTest.dynamicTest(
                                phrase.rule() + ": " + phrase.text(),
                                () -> check.of(phrase, made(dimension, phrase.text())))));
  }

  private static List<Made> made(String dimension, String text) {
    return switch (dimension) {
      case "numerals" -> numerals(View.of(text));
      case "quantities" -> quantities(View.of(text));
      case "times" -> times(View.of(text));
      case "structure" -> structure(text);
      default -> figures(text);
    };
  }

  private static List<Made> numerals(View view) {
    List<Made> made = new ArrayList<>();
    Numerals numerals = new Numerals();
    for (int i = 0; i < view.length(); ) {
      Numeral found = Numerals.begins(view.at(i)) ? numerals.at(view, i, view.length()) : null;
      if (found != null) {
        made.add(new Made(found.rule(), plain(found.value())));
      }
      i = found == null ? Math.max(i + 1, Numerals.digitsEnd(view, i, view.length())) : found.end();
    }
    return made;
  }

  private static List<Made> quantities(View view) {
    List<Made> made = new ArrayList<>();
    Quantities quantities = new Quantities();
    int from = 0;
    for (int i = 0; i < view.length(); ) {
      boolean begins = Numerals.begins(view.at(i)) || view.at(i) == '第';
      Quantities.Step step =
          begins ? quantities.at(view, i, from, view.length()) : new Quantities.Step(null, i + 1);
      Quantity found = step.quantity();
      if (found != null) {
        made.add(
            new Made(
                found.rule(), plain(found.value()) + " " + found.unit() + " " + found.op().code()));
        from = found.end();
      }
      i = step.next();
    }
    return made;
  }

  private static List<Made> times(View view) {
    List<Made> made = new ArrayList<>();
    Times times = new Times();
    for (int i = 0; i < view.length(); ) {
      Time found = times.at(view, i, 0, view.length());
      if (found != null) {
        made.add(new Made(found.rule(), found.period(2024, 2023)));
      }
      i = found == null ? Math.max(i + 1, Numerals.digitsEnd(view, i, view.length())) : found.end();
    }
    return made;
  }

  private static List<Made> figures(String text) {
    List<Made> made = new ArrayList<>();
    for (Figure figure : Reader.standard().read(document(text)).figures()) {
      for (String step : figure.derivation()) {
        String rule = step.split(" ")[0];
        String said =
            rule.startsWith("subject.")
                ? figure.subject()
                : rule.startsWith("measure.") ? figure.measure().code() : figure.role().code();
        made.add(new Made(rule, said));
      }
    }
    return made;
  }

  /** The body of a report, or behind 报道： that of an article, its lines parted by a bar. */
  private static List<Made> structure(String text) {
    String lines = text.substring(text.indexOf('：') + 1).replace("|", "\n");
    boolean article = text.startsWith("报道：");
    Reading reading =
        Reader.standard().read(article ? ARTICLE.formatted(lines) : BODY.formatted(lines));
    List<Made> made = new ArrayList<>();
    reading.sections().forEach(section -> made.add(new Made(section.rule(), section.title())));
    reading.parts().forEach(part -> made.add(new Made(part.rule(), part.part().code())));
    return made;
  }

  /** Puts a phrase where it is said: in a review, behind 计划： in a plan, behind 报道： in the news. */
  private static String document(String text) {
    String filler = "各项工作有序推进。";
    String said = text.substring(text.indexOf('：') + 1);
    if (text.startsWith("报道：")) {
      return ARTICLE.formatted(said);
    }
    return text.startsWith("计划：") ? REPORT.formatted(filler, said) : REPORT.formatted(text, filler);
  }

  private static String plain(java.math.BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }
}
