package org.duixian.document;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Cuts a document into stretches: at the headings of its two upper levels, and further where a
 * stretch would be too long for a page, between paragraphs if it can be.
 */
final class Stretches {

  /** A page of this many characters with its rows stays within 60 KB. */
  private static final int LONG = 1_000;

  /** So does one of this many clauses: each may be a row. */
  private static final int MANY = 30;

  private static final String CLAUSE_ENDS = "，。；！？";

  private static final int SHOWN_LEVELS = 2;

  private final List<Stretch> all;
  private final List<OutlinePlace.Heading> shown;

  private Stretches(List<Stretch> all, List<OutlinePlace.Heading> shown) {
    this.all = all;
    this.shown = shown;
  }

  static Stretches of(StoredOutline outline, CodePoints text) {
    List<Integer> levels =
        outline.headings().stream().map(OutlinePlace.Heading::level).distinct().sorted().toList();
    List<Integer> upper = levels.subList(0, Math.min(SHOWN_LEVELS, levels.size()));
    List<OutlinePlace.Heading> shown =
        outline.headings().stream().filter(heading -> upper.contains(heading.level())).toList();
    TreeSet<Integer> cuts = new TreeSet<>();
    int after = 0;
    for (OutlinePlace.Heading heading : shown) {
      // a heading without a paragraph of its own goes with what follows
      if (hasParagraph(outline, after, heading.start())) {
        cuts.add(heading.start());
      }
      after = heading.end();
    }
    cuts.add(0);
    return new Stretches(stretches(cuts, outline, text), shown);
  }

  private static boolean hasParagraph(StoredOutline outline, int from, int to) {
    return outline.paragraphs().stream().anyMatch(p -> p.start() >= from && p.start() < to);
  }

  private static List<Stretch> stretches(
      TreeSet<Integer> cuts, StoredOutline outline, CodePoints text) {
    List<Integer> bounds = new ArrayList<>(cuts);
    bounds.add(text.length());
    List<Stretch> stretches = new ArrayList<>();
    for (int i = 0; i + 1 < bounds.size(); i++) {
      int from = bounds.get(i);
      for (int cut : further(from, bounds.get(i + 1), outline, text)) {
        stretches.add(new Stretch(stretches.size(), from, cut));
        from = cut;
      }
    }
    return List.copyOf(stretches);
  }

  /** Returns the ends of the pieces between two bounds, the last bound included. */
  private static List<Integer> further(int from, int to, StoredOutline outline, CodePoints text) {
    int pieces = Math.max(parts(to - from, LONG), parts(clauses(from, to, text), MANY));
    List<Integer> ends = new ArrayList<>();
    int start = from;
    for (int left = pieces; left > 1; left--) {
      int wanted = start + (to - start) / left;
      int end = cutNear(wanted, start, to, outline, text);
      if (end > start && end < to) {
        ends.add(end);
        start = end;
      }
    }
    ends.add(to);
    return ends;
  }

  private static int parts(int whole, int most) {
    return (whole + most - 1) / most;
  }

  private static int clauses(int from, int to, CodePoints text) {
    return (int) text.cut(from, to).codePoints().filter(c -> CLAUSE_ENDS.indexOf(c) >= 0).count();
  }

  private static int cutNear(int wanted, int from, int to, StoredOutline outline, CodePoints text) {
    int best = -1;
    for (OutlinePlace.Paragraph paragraph : outline.paragraphs()) {
      int start = paragraph.start();
      if (start > from && start < to && Math.abs(start - wanted) < Math.abs(best - wanted)) {
        best = start;
      }
    }
    if (best > 0 && Math.abs(best - wanted) < LONG / 2) {
      return best;
    }
    int sentence = text.indexOf("。", wanted);
    return sentence >= 0 && sentence < Math.min(to, wanted + LONG / 2) ? sentence + 1 : wanted;
  }

  List<Stretch> all() {
    return all;
  }

  /** Returns the headings of the two upper levels. */
  List<OutlinePlace.Heading> shown() {
    return shown;
  }

  /** Returns the stretch that holds an offset; the last one for an offset behind the text. */
  Stretch at(int offset) {
    return all.stream()
        .filter(stretch -> stretch.from() <= offset && offset < stretch.to())
        .findFirst()
        .orElseGet(all::getLast);
  }

  /** Returns a stretch by its index; the nearest one for an index that does not exist. */
  Stretch get(int index) {
    return all.get(Math.clamp(index, 0, all.size() - 1));
  }
}
