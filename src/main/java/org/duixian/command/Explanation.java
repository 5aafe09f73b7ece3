package org.duixian.command;

import org.duixian.reader.Figure;
import org.duixian.reader.Reading;

/** Writes down, figure by figure, which rules made it from which characters. */
final class Explanation {

  private Explanation() {}

  static String of(String name, Reading reading) {
    StringBuilder text = new StringBuilder("# ").append(name).append('\n');
    for (Figure figure : reading.figures()) {
      text.append(figure.span().start()).append("..").append(figure.span().end());
      text.append(' ')
          .append(figure.quote().replace('\n', ' '))
          .append("  ")
          .append(figure.subject())
          .append('\n');
      for (String step : figure.derivation()) {
        text.append("    ").append(step).append('\n');
      }
    }
    return text.toString();
  }
}
