package org.duixian.reader.structure;

import java.util.ArrayList;
import java.util.List;
import org.duixian.reader.source.NormalText;
import org.duixian.reader.source.SourceText;

/** Cuts the normal view into lines and reads the bold marks from the original. */
final class LineScanner {
  private final SourceText source;
  private final NormalText text;
  private final List<TextLine> lines = new ArrayList<>();

  private LineScanner(SourceText source) {
    this.source = source;
    this.text = source.normal();
  }

  static List<TextLine> scan(SourceText source) {
    LineScanner scanner = new LineScanner(source);
    scanner.run();
    return scanner.lines;
  }

  private void run() {
    int blanks = 0;
    for (int from = 0; from < text.length(); ) {
      int end = text.chars().indexOf('\n', from);
      end = end < 0 ? text.length() : end;
      if (isBlank(from, end)) {
        blanks++;
      } else {
        lines.add(line(from, end, blanks));
        blanks = 0;
      }
      from = end + 1;
    }
  }

  private boolean isBlank(int from, int end) {
    for (int i = from; i < end; i++) {
      if (text.at(i) != ' ') {
        return false;
      }
    }
    return true;
  }

  private TextLine line(int from, int end, int blanks) {
    NormalText view = text.slice(from, end);
    int bold = boldLength(from, end);
    Numbering.Mark mark = Numbering.of(view.chars());
    return new TextLine(view, blanks, bold == end - from, bold, mark);
  }

  /** Returns how many characters from the start stand between bold marks. */
  private int boldLength(int from, int end) {
    int first = text.origin(from);
    if (first < 2 || source.at(first - 1) != '*' || source.at(first - 2) != '*') {
      return 0;
    }
    for (int i = from + 1; i <= end; i++) {
      int behind = text.origin(i - 1) + 1;
      if (behind + 1 < source.length()
          && source.at(behind) == '*'
          && source.at(behind + 1) == '*') {
        return i - from;
      }
    }
    return 0;
  }
}
