package org.duixian.reader.name;

import java.util.ArrayList;
import java.util.List;
import org.duixian.reader.lexicon.Lexicon;
import org.duixian.reader.lexicon.Words;

/** The words of its own before the word that ends a name: 望山 of 望山公园. */
final class Stems {

  private static final String BREAKS = "，。；：、！？…“”‘’（）()《》—-·% \n";
  private static final String NUMERALS = "0123456789一二三四五六七八九十百千万亿两";
  private static final Lexicon NAMES = Lexicon.load("names");
  private static final Words BEFORE = before();
  private static final Words GENERIC = NAMES.words("generic");

  private Stems() {}

  /** What a clause does to a name: it stands before the name and is no part of it. */
  private static Words before() {
    List<String> words = new ArrayList<>(NAMES.list("before"));
    Lexicon tasks = Lexicon.load("tasks");
    Lexicon figure = Lexicon.load("figure");
    List.of("action", "adverb", "effect").forEach(group -> words.addAll(tasks.list(group)));
    List.of("verbs", "predicates", "effects", "frames", "striving", "bases", "compared")
        .forEach(group -> words.addAll(figure.list(group)));
    return Words.of(words);
  }

  /**
   * Returns where the stem that ends at {@code at} begins; {@code at} itself when there is none of
   * two characters or more, or when it only names a kind.
   *
   * @param longest the most characters that a stem may have
   */
  static int start(String text, int from, int at, int longest) {
    int start = at;
    while (start > from && at - start < longest && !breaks(text.charAt(start - 1))) {
      start--;
    }
    boolean cut = start > from && !breaks(text.charAt(start - 1));
    for (int i = start; i < at; i++) {
      int skip = BEFORE.at(text, i, at);
      if (skip > 0) {
        start = i + skip;
        cut = false;
      }
    }
    boolean counted = start > 0 && NUMERALS.indexOf(text.charAt(start - 1)) >= 0;
    boolean own = at - start >= 2 && !cut && !counted && GENERIC.find(text, start, at) < 0;
    return own ? start : at;
  }

  private static boolean breaks(char c) {
    return BREAKS.indexOf(c) >= 0 || NUMERALS.indexOf(c) >= 0;
  }
}
