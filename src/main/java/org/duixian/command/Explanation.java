package org.duixian.command;

import java.util.List;
import org.duixian.reader.Commitment;
import org.duixian.reader.Figure;
import org.duixian.reader.PartSpan;
import org.duixian.reader.Reading;
import org.duixian.reader.Section;
import org.duixian.reader.Span;
import org.duixian.reader.continuity.Continuity;
import org.duixian.reader.continuity.PairRow;

/** Writes down, row by row, which rules made it from which characters. */
final class Explanation {

  private Explanation() {}

  static String of(Continuity found) {
    StringBuilder text = new StringBuilder();
    for (PairRow pair : found.pairs()) {
      text.append(pair.place()).append(' ').append(pair.year()).append("  ");
      text.append(pair.subject()).append("  ");
      text.append(pair.fromDocument()).append(" → ").append(pair.toDocument()).append('\n');
      steps(pair.derivation(), text);
    }
    return text.toString();
  }

  private static void steps(List<String> derivation, StringBuilder text) {
    derivation.forEach(step -> text.append("    ").append(step).append('\n'));
  }

  private static StringBuilder place(Span span, StringBuilder text) {
    return text.append(span.start()).append("..").append(span.end()).append(' ');
  }

  static String of(String name, Reading reading) {
    StringBuilder text = new StringBuilder("# ").append(name).append('\n');
    for (PartSpan part : reading.parts()) {
      place(part.span(), text).append("== ").append(part.part().code()).append('\n');
      steps(part.derivation(), text);
    }
    for (Section section : reading.sections()) {
      place(section.heading(), text).append(section.title()).append('\n');
      steps(section.derivation(), text);
    }
    for (Figure figure : reading.figures()) {
      place(figure.span(), text)
          .append(figure.quote().replace('\n', ' '))
          .append("  ")
          .append(figure.subject())
          .append('\n');
      steps(figure.derivation(), text);
    }
    for (Commitment task : reading.tasks()) {
      place(task.span(), text).append("-> ").append(task.quote().replace('\n', ' ')).append('\n');
      steps(task.derivation(), text);
    }
    return text.toString();
  }
}
