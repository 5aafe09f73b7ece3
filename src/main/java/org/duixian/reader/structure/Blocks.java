package org.duixian.reader.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duixian.reader.lexicon.Lexicon;
import org.duixian.reader.lexicon.Words;

/**
 * Puts lines together to blocks: joins hard line ends, sets headings apart, drops page furniture.
 */
final class Blocks {
  private static final int FRONT_LINES = 40;
  private static final int SHORT_LINE = 36;
  private static final int TITLE = 50;

  private final HeadingLines headings;
  private final Furniture furniture;
  private final Words salutations;
  private final List<LineBlock> blocks = new ArrayList<>();
  private final List<TextLine> open = new ArrayList<>();
  private boolean wrapped;

  Blocks(Lexicon parts, HeadingLines headings) {
    this.headings = headings;
    this.furniture = new Furniture();
    this.salutations = parts.words("salutation");
  }

  List<LineBlock> of(List<TextLine> all) {
    Set<String> repeated = repeated(all);
    List<TextLine> lines =
        all.stream().filter(l -> !furniture.is(l) && !repeated.contains(l.chars())).toList();
    wrapped = isWrapped(lines);
    int front = endOfFront(lines);
    for (int i = 0; i < front; i++) {
      blocks.add(new LineBlock.Front(lines.get(i).text()));
    }
    for (int i = front; i < lines.size(); i++) {
      take(lines.get(i));
    }
    close();
    return blocks;
  }

  /** A long line without a sentence that comes three times is a page's head. */
  private static Set<String> repeated(List<TextLine> lines) {
    Map<String, Integer> counts = new HashMap<>();
    lines.stream()
        .filter(l -> l.length() > 5 && !l.endsSentence())
        .forEach(l -> counts.merge(l.chars(), 1, Integer::sum));
    counts.values().removeIf(count -> count < 3);
    return counts.keySet();
  }

  /** The front ends with the salutation, or with a title's front matter where there is none. */
  private int endOfFront(List<TextLine> lines) {
    int end = 0;
    for (int i = 0; i < lines.size() && i < FRONT_LINES; i++) {
      String chars = lines.get(i).chars();
      if (chars.equals("---")) {
        end = i + 1;
      }
      if (salutations.starts(chars)) {
        return lines.get(i).length() < 12 ? i + 1 : i;
      }
      if (lines.get(i).length() > 150) {
        break;
      }
    }
    return end;
  }

  private void take(TextLine line) {
    boolean continues = !open.isEmpty() && continues(open.getLast(), line);
    if (!continues) {
      close();
      if (isTitle(line)) {
        blocks.add(new LineBlock.Front(line.text()));
        return;
      }
      if (headings.isHeading(line, wrapped)) {
        blocks.add(new LineBlock.Head(line));
        return;
      }
    }
    open.add(line);
  }

  private static boolean isTitle(TextLine line) {
    String chars = line.chars();
    boolean open = line.length() <= TITLE && !line.holdsSentence() && line.last() != '。';
    boolean occasion = chars.contains("代表大会") && (chars.startsWith("——") || chars.startsWith("（"));
    return open && ((chars.contains("政府工作报告") && line.mark().kind() == Numbering.NONE) || occasion);
  }

  private boolean continues(TextLine last, TextLine next) {
    if (last.endsSentence() || next.blanksBefore() > 1) {
      return false;
    }
    boolean opensItem = next.mark().kind() != Numbering.NONE || next.boldHead() > 0;
    return !opensItem && (last.length() > SHORT_LINE || wrapped || "，、,".indexOf(last.last()) >= 0);
  }

  private void close() {
    if (!open.isEmpty()) {
      blocks.add(LineBlock.body(open));
      open.clear();
    }
  }

  /** A text is wrapped when many lines of about the same length end inside a sentence. */
  private static boolean isWrapped(List<TextLine> lines) {
    int longest = 0;
    int unfinished = 0;
    for (TextLine line : lines) {
      longest = Math.max(longest, line.length());
      unfinished += line.endsSentence() ? 0 : 1;
    }
    return longest < 90 && unfinished * 10 > lines.size() * 6 && lines.size() > 20;
  }
}
