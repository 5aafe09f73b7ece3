package org.duixian.reader;

import java.util.HashSet;
import java.util.Set;
import org.duixian.reader.lexicon.Lexicon;

/** The words in which the lexicon counts and measures. */
public final class UnitWords {

  private static final Set<String> KNOWN = known();

  private UnitWords() {}

  /** Says whether a word is one of them. */
  public static boolean known(String word) {
    return KNOWN.contains(word);
  }

  private static Set<String> known() {
    Lexicon lexicon = Lexicon.load("units");
    Set<String> words = new HashSet<>();
    for (String kind : lexicon.groups()) {
      if (!kind.equals("alias")) {
        words.addAll(lexicon.list(kind));
      }
    }
    return words;
  }
}
