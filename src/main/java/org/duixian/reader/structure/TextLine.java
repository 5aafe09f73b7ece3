package org.duixian.reader.structure;

import org.duixian.reader.source.NormalText;

/**
 * One line that holds characters.
 *
 * @param text its normal view, white space at both ends left out
 * @param blanksBefore how many empty lines stand above it
 * @param bold whether mark-up makes the whole line bold
 * @param boldHead how many characters at its start mark-up makes bold, 0 for none
 * @param mark its numbering
 */
record TextLine(
    NormalText text, int blanksBefore, boolean bold, int boldHead, Numbering.Mark mark) {
  private static final String SENTENCE_ENDS = "。！？；：…";
  private static final String CLOSERS = "”’）》」』";

  String chars() {
    return text.chars();
  }

  int length() {
    return text.length();
  }

  char last() {
    return text.at(text.length() - 1);
  }

  /** Says whether a sentence can end here, so that the next line is no continuation. */
  boolean endsSentence() {
    int i = text.length() - 1;
    while (i > 0 && CLOSERS.indexOf(text.at(i)) >= 0) {
      i--;
    }
    return SENTENCE_ENDS.indexOf(text.at(i)) >= 0;
  }

  /** Says whether a sentence ends inside the line, its last character left out. */
  boolean holdsSentence() {
    int stop = text.chars().indexOf('。');
    return stop >= 0 && stop < text.length() - 1;
  }
}
