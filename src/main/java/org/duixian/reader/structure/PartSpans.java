package org.duixian.reader.structure;

import java.util.ArrayList;
import java.util.List;
import org.duixian.reader.Part;
import org.duixian.reader.PartSpan;
import org.duixian.reader.Span;
import org.duixian.reader.source.NormalText;
import org.jspecify.annotations.Nullable;

/** Keeps where each part of a text begins, by which rule and at which words. */
final class PartSpans {

  private static final int OPENING = 24;

  private final List<PartSpan> closed = new ArrayList<>();
  private @Nullable PartSpan open;

  /** Takes a heading or paragraph: where its part is another than before, a part begins. */
  void take(NormalText text, String sort, Part part, String rule) {
    if (open != null && open.part() == part) {
      return;
    }
    Span place = text.span(0, text.length());
    close(place.start());
    String quote = text.chars().substring(0, Math.min(OPENING, text.length()));
    open =
        new PartSpan(
            part, place, rule, List.of(step(sort, place, quote), step(rule, place, part.code())));
  }

  private void close(int end) {
    if (open != null) {
      int from = open.span().start();
      Span span = new Span(from, Math.max(from, end));
      closed.add(new PartSpan(open.part(), span, open.rule(), open.derivation()));
    }
  }

  /** Returns the parts of a text of this length. */
  List<PartSpan> all(int length) {
    close(length);
    return List.copyOf(closed);
  }

  /** Returns a line of a derivation. */
  static String step(String rule, Span place, String said) {
    return rule + " " + place.start() + ".." + place.end() + " " + said;
  }
}
