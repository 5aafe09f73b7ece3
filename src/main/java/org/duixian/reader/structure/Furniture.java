package org.duixian.reader.structure;

import org.duixian.reader.lexicon.Lexicon;
import org.duixian.reader.lexicon.Words;

/** Lines that belong to the page, not to the document: navigation, bylines, page numbers. */
final class Furniture {
  private static final int LONGEST = 60;
  private static final Lexicon LEXICON = Lexicon.load("furniture");
  private static final Words STARTS = LEXICON.words("starts");
  private static final Words WHOLE = LEXICON.words("whole");
  private static final Words INSIDE_SHORT = LEXICON.words("inside-short");
  private static final Words LEGAL = LEXICON.words("legal");

  boolean is(TextLine line) {
    String chars = line.chars();
    if (LEGAL.starts(chars)) {
      return true;
    }
    if (line.length() > LONGEST) {
      return false;
    }
    if (STARTS.starts(chars) || WHOLE.contains(chars) || isPageNumber(chars)) {
      return true;
    }
    return line.length() < 26 && !line.endsSentence() && INSIDE_SHORT.in(chars);
  }

  private static boolean isPageNumber(String chars) {
    if (chars.equals("---")) {
      return false;
    }
    return chars.chars().allMatch(c -> (c >= '0' && c <= '9') || "-—·第页共/ _=*#".indexOf(c) >= 0);
  }
}
