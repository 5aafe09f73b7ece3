package org.duixian.reader.task;

import java.util.ArrayList;
import java.util.List;
import org.duixian.reader.lexicon.Lexicon;
import org.duixian.reader.lexicon.Words;

/** Cuts a passage into sentences of clauses; marks inside quotes and brackets do not cut. */
final class ClauseCutter {
  private static final char FIRST_IDEOGRAPH = '一';
  private static final char LAST_IDEOGRAPH = '\u9FFF';
  private static final String SENTENCE = "。！？\n";
  private static final String CLAUSE = "，；：";
  private static final String OPENERS = "“‘（《〈「『【";
  private static final String CLOSERS = "”’）》〉」』】";

  /** A bracket that is never closed must not swallow the rest. */
  private static final int LONGEST_BRACKET = 60;

  private static final Words VERBS = Lexicon.load("tasks").words("splitting-verb");

  private final String text;
  private final List<List<PassageClause>> sentences = new ArrayList<>();
  private List<PassageClause> open = new ArrayList<>();

  private ClauseCutter(String text) {
    this.text = text;
  }

  static List<List<PassageClause>> cut(String text, int from) {
    ClauseCutter cutter = new ClauseCutter(text);
    cutter.run(from);
    return cutter.sentences;
  }

  private void run(int start) {
    int from = start;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FIRST_IDEOGRAPH && c <= LAST_IDEOGRAPH) {
        continue;
      }
      if (OPENERS.indexOf(c) >= 0) {
        i = closing(i);
      } else if (SENTENCE.indexOf(c) >= 0) {
        add(from, i, c);
        endSentence();
        from = i + 1;
      } else if (CLAUSE.indexOf(c) >= 0 || (c == '、' && splitsTargets(from, i))) {
        add(from, i, c);
        from = i + 1;
      }
    }
    add(from, text.length(), (char) 0);
    endSentence();
  }

  /** A list mark between two counted targets, each with its own verb, parts them. */
  private boolean splitsTargets(int from, int at) {
    boolean counted = at - from > 4 && "上内右户个套人亩里米元家所条处%".indexOf(text.charAt(at - 1)) >= 0;
    if (!counted || VERBS.lengthAt(text, at + 1) == 0 || !Numbers.in(text.substring(from, at))) {
      return false;
    }
    int end = at + 1;
    while (end < text.length()
        && end < at + 30
        && CLAUSE.indexOf(text.charAt(end)) < 0
        && SENTENCE.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return Numbers.in(text.substring(at + 1, end));
  }

  private int closing(int at) {
    char closer = CLOSERS.charAt(OPENERS.indexOf(text.charAt(at)));
    int end = Math.min(text.length(), at + LONGEST_BRACKET);
    for (int i = at + 1; i < end; i++) {
      if (text.charAt(i) == closer) {
        return i;
      }
    }
    return at;
  }

  private void add(int from, int to, char mark) {
    if (to > from) {
      open.add(new PassageClause(from, to, mark));
    }
  }

  private void endSentence() {
    if (!open.isEmpty()) {
      sentences.add(open);
      open = new ArrayList<>();
    }
  }
}
