package org.duixian.reader.structure;

import org.duixian.reader.lexicon.Lexicon;
import org.duixian.reader.lexicon.Words;

/** Tells lines that are headings, and headings that run into their paragraph. */
final class HeadingLines {
  private static final int LONGEST_NUMBERED = 75;
  private static final int LONGEST_PLAIN = 36;
  private static final int LONGEST_SENTENCE = 45;
  private static final int LONGEST_RUN_IN = 34;
  private static final int LONGEST_BARE_RUN_IN = 20;
  private static final String NO_END = "。；，、：:,";

  private static final Lexicon PARTS = Lexicon.load("parts");

  private final Words salutations = PARTS.words("salutation");
  private final Words resultEnds = PARTS.words("run-in-comma");
  private final Words notRunIn = PARTS.words("not-run-in");

  /** Says whether the line is a heading by itself, wherever it stands. */
  boolean isHeading(TextLine line, boolean wrapped) {
    if (salutations.starts(line.chars())
        || line.length() > LONGEST_NUMBERED
        || line.holdsSentence()) {
      return false;
    }
    return switch (line.mark().kind()) {
      case PART, HAN, PAREN_HAN -> isNumbered(line, LONGEST_SENTENCE);
      case ARABIC, PAREN_ARABIC, CIRCLED -> isNumbered(line, 0);
      case NONE, NAMED_PART -> isPlain(line, wrapped);
    };
  }

  private boolean isNumbered(TextLine line, int sentence) {
    if (line.length() <= line.mark().length() + 1) {
      return false;
    }
    if (line.last() == '。') {
      return line.length() <= sentence || line.bold();
    }
    return NO_END.indexOf(line.last()) < 0 && (sentence > 0 || line.length() <= LONGEST_SENTENCE);
  }

  private boolean isPlain(TextLine line, boolean wrapped) {
    if (line.bold()) {
      return line.length() > 1 && "；，、".indexOf(line.last()) < 0;
    }
    boolean open = NO_END.indexOf(line.last()) < 0 && !line.endsSentence();
    return open
        && !wrapped
        && line.length() > 1
        && line.length() <= LONGEST_PLAIN
        && holdsHan(line.chars());
  }

  private static boolean holdsHan(String chars) {
    return chars.codePoints().anyMatch(Character::isIdeographic);
  }

  /** Returns how many characters of a paragraph are its run-in heading, 0 when it has none. */
  int runInLength(TextLine first, CharSequence body) {
    int bold = first.bold() ? 0 : first.boldHead();
    if (bold > 1 && bold <= LONGEST_NUMBERED && bold < body.length()) {
      return withStop(body, bold);
    }
    boolean numbered = first.mark().kind() != Numbering.NONE || saysNumber(body);
    int limit = numbered ? LONGEST_RUN_IN + first.mark().length() : LONGEST_RUN_IN;
    int stop = firstStop(body, limit);
    if (stop < 0 || stop + 1 >= body.length() || notRunIn.starts(body)) {
      return 0;
    }
    return isRunIn(body.subSequence(first.mark().length(), stop).toString(), numbered)
        ? stop + 1
        : 0;
  }

  /** 一是, 二是 number an item as 1. and 2. do. */
  private static boolean saysNumber(CharSequence body) {
    return body.length() > 2 && body.charAt(1) == '是' && "一二三四五六七八九十".indexOf(body.charAt(0)) >= 0;
  }

  private boolean isRunIn(String head, boolean numbered) {
    if (head.length() < 4 || (head.chars().anyMatch(Character::isDigit) && !head.contains("“"))) {
      return numbered && head.length() >= 4 && head.chars().filter(Character::isDigit).count() == 0;
    }
    int commas = (int) head.chars().filter(c -> c == '，').count();
    if (commas == 0) {
      return numbered || head.length() <= LONGEST_BARE_RUN_IN;
    }
    return numbered || (commas == 1 && resultEnds.ends(head) && head.length() <= LONGEST_RUN_IN);
  }

  private static int withStop(CharSequence body, int at) {
    return "。：！".indexOf(body.charAt(at)) >= 0 && "。：！".indexOf(body.charAt(at - 1)) < 0
        ? at + 1
        : at;
  }

  private static int firstStop(CharSequence body, int limit) {
    for (int i = 0; i < body.length() && i <= limit; i++) {
      char c = body.charAt(i);
      if (c == '。' || c == '：') {
        return i;
      }
      if ("；！？".indexOf(c) >= 0) {
        return -1;
      }
    }
    return -1;
  }
}
