package org.duixian.publication.paper;

import java.util.ArrayList;
import java.util.List;

/** Parts a title into lines of about the same length, without leaving one character alone. */
final class TitleLines {

  private TitleLines() {}

  static List<String> of(String title, double most) {
    int count = (int) Math.ceil(Cells.of(title) / most);
    if (count <= 1) {
      return List.of(title);
    }
    double share = Cells.of(title) / count;
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int[] characters = title.codePoints().toArray();
    for (int i = 0; i < characters.length; i++) {
      line.appendCodePoint(characters[i]);
      boolean last = i == characters.length - 1;
      boolean full = Cells.of(line.toString()) >= share && lines.size() < count - 1;
      if (last || full && mayBreak(characters[i], characters[i + 1])) {
        lines.add(line.toString());
        line.setLength(0);
      }
    }
    return lines;
  }

  private static boolean mayBreak(int before, int after) {
    boolean inWord = before < 0x2000 && after < 0x2000 || before == '—' || after == '—';
    boolean numberAndUnit = before < 0x2000 && "年月日季号".indexOf(after) >= 0;
    return !inWord
        && !numberAndUnit
        && !Cells.opens(before)
        && !Cells.closes(after)
        && after != '的';
  }
}
