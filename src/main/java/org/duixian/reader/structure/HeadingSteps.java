package org.duixian.reader.structure;

import java.util.AbstractList;
import org.duixian.reader.Part;
import org.duixian.reader.Span;

/**
 * How a heading came about: its number where it has one, the heading, the part it stands in. Put
 * into words when somebody asks: a text may be all headings.
 */
final class HeadingSteps extends AbstractList<String> {

  private final String title;
  private final Span place;
  private final Span number;
  private final int mark;
  private final String rule;
  private final Part part;
  private final String partRule;

  HeadingSteps(TextLine line, String title, String rule, Part part, String partRule) {
    this.title = title;
    this.place = line.text().span(0, line.length());
    this.mark = Math.min(line.mark().length(), title.length());
    this.number = line.text().span(0, mark);
    this.rule = rule;
    this.part = part;
    this.partRule = partRule;
  }

  @Override
  public String get(int index) {
    int step = index + (mark > 0 ? 0 : 1);
    return switch (step) {
      case 0 -> PartSpans.step("numbering", number, title.substring(0, mark));
      case 1 -> PartSpans.step(rule, place, title);
      case 2 -> partRule + " " + part.code();
      default -> throw new IndexOutOfBoundsException(index);
    };
  }

  @Override
  public int size() {
    return mark > 0 ? 3 : 2;
  }
}
