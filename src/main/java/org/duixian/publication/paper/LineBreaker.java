package org.duixian.publication.paper;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Breaks text into lines of a number of characters: numbers and words stay whole, a line does not
 * begin with a closing mark nor end with an opening one, and full lines are drawn out to the edge.
 */
final class LineBreaker {

  /** What must not be parted: one character, or the letters and digits of a number or word. */
  private record Atom(String text, Face face, @Nullable String anchor, double cells) {
    boolean mayBegin() {
      return !Cells.closes(text.codePointAt(0));
    }

    boolean mayEnd() {
      return !Cells.opens(text.codePointBefore(text.length()));
    }
  }

  /** One piece of a line: characters of one face and figure, with the place of each. */
  record Piece(String text, Face face, @Nullable String anchor, double[] places) {}

  /** A line; places are in characters of the grid from the left edge. */
  record Line(List<Piece> pieces) {}

  private static final double EPSILON = 1e-6;

  private final double width;
  private final List<Line> lines = new ArrayList<>();
  private List<Atom> current = new ArrayList<>();
  private double indent;

  private LineBreaker(double width, double indent) {
    this.width = width;
    this.indent = indent;
  }

  /** Returns the lines of a text whose first line begins after {@code indent} characters. */
  static List<Line> lines(List<Inline> inlines, double width, double indent) {
    LineBreaker breaker = new LineBreaker(width, indent);
    for (Atom atom : atoms(inlines, width)) {
      breaker.add(atom);
    }
    breaker.end(false);
    return breaker.lines;
  }

  /** One closing mark may hang out beyond the edge, as Word lets it. */
  private void add(Atom atom) {
    if (cells() + atom.cells() <= width + EPSILON) {
      current.add(atom);
      return;
    }
    boolean full = cells() > width - EPSILON;
    if (full && cells() <= width + EPSILON && !atom.mayBegin()) {
      current.add(atom);
      return;
    }
    List<Atom> next = new ArrayList<>(List.of(atom));
    while (current.size() > 1 && !(next.getFirst().mayBegin() && current.getLast().mayEnd())) {
      next.addFirst(current.removeLast());
    }
    end(true);
    current.addAll(next);
  }

  private double cells() {
    return indent + current.stream().mapToDouble(Atom::cells).sum();
  }

  private void end(boolean full) {
    int gaps = current.size() - 1;
    double extra = full && gaps > 0 ? Math.max(0, width - cells()) / gaps : 0;
    List<Piece> pieces = new ArrayList<>();
    double place = indent;
    for (Atom atom : current) {
      pieces.add(piece(atom, place));
      place += atom.cells() + extra;
    }
    lines.add(new Line(joined(pieces)));
    current = new ArrayList<>();
    indent = 0;
  }

  private static Piece piece(Atom atom, double place) {
    int[] characters = atom.text().codePoints().toArray();
    double[] places = new double[characters.length];
    double next = place;
    for (int i = 0; i < characters.length; i++) {
      places[i] = next;
      next += Cells.of(characters[i]);
    }
    return new Piece(atom.text(), atom.face(), atom.anchor(), places);
  }

  private static List<Piece> joined(List<Piece> pieces) {
    List<Piece> joined = new ArrayList<>();
    for (Piece piece : pieces) {
      Piece last = joined.isEmpty() ? null : joined.getLast();
      if (last != null
          && last.face() == piece.face()
          && java.util.Objects.equals(last.anchor(), piece.anchor())) {
        joined.set(joined.size() - 1, join(last, piece));
      } else {
        joined.add(piece);
      }
    }
    return joined;
  }

  private static Piece join(Piece one, Piece other) {
    double[] places =
        java.util.Arrays.copyOf(one.places(), one.places().length + other.places().length);
    System.arraycopy(other.places(), 0, places, one.places().length, other.places().length);
    return new Piece(one.text() + other.text(), one.face(), one.anchor(), places);
  }

  private static List<Atom> atoms(List<Inline> inlines, double width) {
    List<Atom> atoms = new ArrayList<>();
    for (Inline inline : inlines) {
      String anchor = inline instanceof Inline.Figure figure ? figure.anchor() : null;
      StringBuilder word = new StringBuilder();
      for (int codePoint : inline.text().codePoints().toArray()) {
        boolean narrow = codePoint < 0x2000 && codePoint != ' ';
        if (!narrow || word.length() / 2.0 >= width - 1) {
          flush(word, inline, anchor, atoms);
        }
        word.appendCodePoint(codePoint);
        if (!narrow) {
          flush(word, inline, anchor, atoms);
        }
      }
      flush(word, inline, anchor, atoms);
    }
    return atoms;
  }

  private static void flush(
      StringBuilder word, Inline inline, @Nullable String anchor, List<Atom> atoms) {
    if (!word.isEmpty()) {
      String text = word.toString();
      atoms.add(new Atom(text, inline.level().face(), anchor, Cells.of(text)));
      word.setLength(0);
    }
  }
}
