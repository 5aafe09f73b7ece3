package org.duixian.reader.task;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duixian.reader.Figure;
import org.duixian.reader.PartSpan;
import org.duixian.reader.Span;
import org.duixian.reader.lexicon.Lexicon;
import org.duixian.reader.lexicon.Words;
import org.duixian.reader.structure.TextPassage;

/**
 * How a commitment came about: the part it stands in, where it was cut out, how it opens, what it
 * names and counts, the rule that took it. Put into words when somebody asks: few of many
 * commitments are asked about.
 */
final class TaskSteps extends AbstractList<String> {

  private static final Words INDICATORS = Lexicon.load("tasks").words("indicator");
  private static final Words NAMES = names(Lexicon.load("indicators"));

  private final PartSpan part;
  private final TextPassage passage;
  private final SentenceReader.Found found;
  private final List<Figure> figures;
  private final List<String> units;

  TaskSteps(
      PartSpan part,
      TextPassage passage,
      SentenceReader.Found found,
      List<Figure> figures,
      List<String> units) {
    this.part = part;
    this.passage = passage;
    this.found = found;
    this.figures = figures;
    this.units = units;
  }

  @Override
  public String get(int index) {
    return lines().get(index);
  }

  @Override
  public int size() {
    return lines().size();
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>(part.derivation().subList(1, part.derivation().size()));
    cut("begin", found.from(), lines);
    opening(lines);
    for (int from : found.continued()) {
      lines.add(step(ClauseVerdict.CONTINUED.rule(), from, found.to()));
    }
    cut("end", found.to(), lines);
    named(lines);
    for (Figure figure : figures) {
      lines.add(line(figure.rule(), figure.span(), figure.quote() + " " + figure.subject()));
    }
    lines.add(step(found.verdict().rule(), found.from(), found.to()));
    return lines;
  }

  /** What stands at a cut: the mark, the run-in heading, the words left out, the passage's rim. */
  private void cut(String side, int at, List<String> lines) {
    boolean begin = side.equals("begin");
    int rim = begin ? passage.bodyStart() : passage.text().length();
    if (begin && at > found.clause().from()) {
      lines.add(step("cut.lead", found.clause().from(), at));
    } else if (at != rim) {
      int mark = begin ? at - 1 : at;
      lines.add(step("cut." + sort(passage.text().at(mark)) + "-" + side, mark, mark + 1));
    } else if (begin && rim > 0) {
      lines.add(step("cut.run-in", 0, rim));
    } else {
      lines.add(line("cut.paragraph-" + side, passage.paragraph().span(), ""));
    }
  }

  private static String sort(char mark) {
    return switch (mark) {
      case '。', '！', '？', '\n' -> "sentence";
      case '、' -> "list";
      default -> "clause";
    };
  }

  /** The verb that decides; a clause without one was taken for what it holds. */
  private void opening(List<String> lines) {
    int clause = found.clause().from();
    ClauseOpening opening = found.opening();
    if (opening.object() > opening.verb() && clause + opening.verb() >= found.from()) {
      String sort = opening.sort().name().toLowerCase(Locale.ROOT).replace('_', '-');
      lines.add(step("opening." + sort, clause + opening.verb(), clause + opening.object()));
    }
  }

  private void named(List<String> lines) {
    String text = passage.text().chars();
    boolean listed = NAMES.find(text, found.from(), found.to()) >= 0;
    if (listed || found.verdict() == ClauseVerdict.INDICATOR) {
      Words words = listed ? NAMES : INDICATORS;
      int at = words.find(text, found.from(), found.to());
      if (at >= 0) {
        lines.add(step("named.indicator", at, at + words.at(text, at, found.to())));
      }
    }
    for (String unit : units) {
      int inside = text.indexOf(unit, found.from());
      int at = inside >= 0 && inside < found.to() ? inside : text.indexOf(unit);
      if (at >= 0) {
        lines.add(step("named.unit", at, at + unit.length()));
      }
    }
  }

  private static Words names(Lexicon indicators) {
    return Words.of(
        indicators.groups().stream().flatMap(name -> indicators.list(name).stream()).toList());
  }

  private String step(String rule, int from, int to) {
    return line(rule, passage.text().span(from, to), passage.text().chars().substring(from, to));
  }

  private static String line(String rule, Span place, String words) {
    return (rule + " " + place.start() + ".." + place.end() + " " + words).stripTrailing();
  }
}
