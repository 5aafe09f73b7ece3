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

  /**
   * Takes a heading or paragraph: where its part is another than before, a part begins.
   *
   * @param sign the words in it that say so, null where its place alone does
   */
  void take(NormalText text, String sort, Part part, String rule, @Nullable PartSign sign) {
    if (open != null && open.part() == part) {
      return;
    }
    Span place = text.span(0, text.length());
    close(place.start());
    String quote = text.chars().substring(0, Math.min(OPENING, text.length()));
    List<String> steps = new ArrayList<>(List.of(step(sort, place, quote)));
    Span decided = place;
    if (sign != null && sign.to() <= text.length()) {
      decided = text.span(sign.from(), sign.to());
      steps.add(step("part.words", decided, text.chars().substring(sign.from(), sign.to())));
    }
    steps.add(step(rule, decided, part.code()));
    open = new PartSpan(part, place, rule, List.copyOf(steps));
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
