package org.duixian.reader.name;

import org.duixian.reader.lexicon.Lexicon;
import org.duixian.reader.lexicon.Words;
import org.jspecify.annotations.Nullable;

/**
 * Work systems: a slogan of numbers in quotes, either bare (“24165”, “1+2+6+N”) or with what each
 * number counts (“一港双城三带”), beside a word that says it is a system, a layout or a strategy. Without
 * quotes the number stands right before the words of a year's frame (24165工作体系).
 */
final class WorkSystemNames implements NameRule {

  private static final int LONGEST = 24;
  private static final int NEAR = 6;
  private static final int FEWEST_DIGITS = 3;
  private static final int MOST_DIGITS = 6;
  private static final String OPENERS = "“「\"";
  private static final String CLOSERS = "”」\"";
  private static final String DIGITS = "0123456789";
  private static final String COUNTS = "一二两双三四五六七八九十百千";
  private static final Lexicon NAMES = Lexicon.load("names");
  private static final Words SYSTEMS = NAMES.words("system");
  private static final Words FRAMES = NAMES.words("frame");
  private static final Words OTHERS = NAMES.words("systemNot");

  @Override
  public NameKind kind() {
    return NameKind.WORK_SYSTEM;
  }

  @Override
  public String id() {
    return "name.work-system";
  }

  @Override
  public @Nullable Found at(String text, int from, int at) {
    int quote = OPENERS.indexOf(text.charAt(at));
    return quote < 0 ? bare(text, at) : quoted(text, at, CLOSERS.charAt(quote));
  }

  private @Nullable Found quoted(String text, int at, char closer) {
    int close = text.indexOf(closer, at + 1, Math.min(text.length(), at + LONGEST));
    if (close < 0 || !(digits(text, at + 1, close) || counted(text, at + 1, close))) {
      return null;
    }
    int after = close + 1;
    boolean other = OTHERS.lengthAt(text, after) > 0;
    int near = Math.min(text.length(), after + NEAR);
    return other || SYSTEMS.find(text, after, near) < 0
        ? null
        : new Found(this, at + 1, close, text.substring(at + 1, close));
  }

  private @Nullable Found bare(String text, int at) {
    if (!digit(text, at) || digit(text, at - 1)) {
      return null;
    }
    int to = at;
    while (digit(text, to)) {
      to++;
    }
    boolean slogan = to - at > FEWEST_DIGITS && to - at <= MOST_DIGITS;
    return slogan && FRAMES.lengthAt(text, to) > 0
        ? new Found(this, at, to, text.substring(at, to))
        : null;
  }

  private static boolean digit(String text, int at) {
    return at >= 0 && at < text.length() && DIGITS.indexOf(text.charAt(at)) >= 0;
  }

  /** Returns the title of a year's frame whose number begins at a place: “24165”工作体系. */
  @Nullable String frameAt(String text, int at) {
    Found found = at(text, 0, at);
    if (found == null || !digits(text, found.from(), found.to())) {
      return null;
    }
    int behind = found.from() > at ? found.to() + 1 : found.to();
    int length = FRAMES.lengthAt(text, behind);
    return length == 0
        ? null
        : "“" + found.canonical() + "”" + text.substring(behind, behind + length);
  }

  /** Digits, signs and N: 24165, 1+2+6+N. */
  private static boolean digits(String text, int from, int to) {
    int digits = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (DIGITS.indexOf(c) >= 0 || c == 'N' || c == 'n') {
        digits++;
      } else if (c != '+') {
        return false;
      }
    }
    return digits >= FEWEST_DIGITS;
  }

  /** Two or more members that each begin with their number, not all 一: 一港双城三带, 两翼、两区. */
  private static boolean counted(String text, int from, int to) {
    if (from >= to || COUNTS.indexOf(text.charAt(from)) < 0) {
      return false;
    }
    int members = 0;
    boolean plural = false;
    for (int i = from; i < to; i++) {
      boolean count = COUNTS.indexOf(text.charAt(i)) >= 0;
      boolean opens = count && i + 1 < to && COUNTS.indexOf(text.charAt(i + 1)) < 0;
      members += opens ? 1 : 0;
      plural |= count && text.charAt(i) != '一';
    }
    return members >= 2 && plural;
  }
}
