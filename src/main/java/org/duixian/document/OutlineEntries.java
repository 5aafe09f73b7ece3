package org.duixian.document;

import java.util.ArrayList;
import java.util.List;

/** The outline beside the text: shown headings and the further pieces of long sections. */
record OutlineEntries(
    long document, StoredOutline outline, Stretches stretches, List<StatementMark> marks) {

  List<ReadingView.Entry> entries(Stretch current) {
    List<ReadingView.Entry> entries = new ArrayList<>();
    List<OutlinePlace.Heading> shown = stretches.shown();
    int top = shown.stream().mapToInt(OutlinePlace.Heading::level).min().orElse(1);
    for (Stretch stretch : stretches.all()) {
      List<OutlinePlace.Heading> begun =
          shown.stream().filter(heading -> within(heading.start(), stretch)).toList();
      for (OutlinePlace.Heading heading : begun) {
        boolean innermost = heading.equals(begun.getLast());
        entries.add(
            entry(
                heading.title(),
                heading.level() == top ? 1 : 2,
                stretch,
                heading.start(),
                heading.sectionEnd(),
                innermost && stretch.equals(current)));
      }
      if (begun.isEmpty()) {
        int level = stretch.index() == 0 && stretches.all().size() > 1 ? 1 : 2;
        entries.add(
            entry(
                paragraphs(stretch),
                level,
                stretch,
                stretch.from(),
                stretch.to(),
                stretch.equals(current)));
      }
    }
    return entries;
  }

  private ReadingView.Entry entry(
      String title, int level, Stretch stretch, int from, int to, boolean current) {
    int done = 0;
    int total = 0;
    for (StatementMark mark : marks) {
      if (mark.start() >= from && mark.start() < to && mark.state() != StatementState.REJECTED) {
        total++;
        done += mark.state() == StatementState.CONFIRMED ? 1 : 0;
      }
    }
    return new ReadingView.Entry(
        title,
        level,
        stretch.index(),
        ReadingView.counted(document, from, to, done, StatementState.CONFIRMED),
        ReadingView.counted(document, from, to, total, null),
        current);
  }

  /** A piece without a heading is named by its paragraphs, such as {@code ¶ 4—9}. */
  private String paragraphs(Stretch stretch) {
    List<Integer> numbers =
        outline.paragraphs().stream()
            .filter(p -> p.start() < stretch.to() && stretch.from() < p.end())
            .map(OutlinePlace.Paragraph::number)
            .toList();
    if (numbers.isEmpty()) {
      return "¶";
    }
    return numbers.size() == 1
        ? "¶ " + numbers.getFirst()
        : "¶ " + numbers.getFirst() + "—" + numbers.getLast();
  }

  private static boolean within(int offset, Stretch stretch) {
    return stretch.from() <= offset && offset < stretch.to();
  }
}
