package org.duixian.reader.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A set of words that tells in nearly constant time which of them begins or ends at a place: words
 * are kept by their first and by their last character, longest first.
 */
public final class Words {

  private final Table byFirst;
  private final Table byLast;

  private Words(Collection<String> words) {
    byFirst = new Table(words.size());
    byLast = new Table(words.size());
    List<String> longestFirst = new ArrayList<>(words);
    longestFirst.removeIf(String::isEmpty);
    longestFirst.sort(Comparator.comparingInt(String::length).reversed());
    for (String word : longestFirst) {
      byFirst.add(word.charAt(0), word);
      byLast.add(word.charAt(word.length() - 1), word);
    }
  }

  /** Makes a set of the words. */
  public static Words of(Collection<String> words) {
    return new Words(words);
  }

  /**
   * Returns the length of the longest word that begins at {@code i} and ends by {@code to}, or 0.
   */
  public int at(CharSequence text, int i, int to) {
    int end = Math.min(to, text.length());
    if (i < 0 || i >= end) {
      return 0;
    }
    for (String word : byFirst.get(text.charAt(i))) {
      if (i + word.length() <= end && stands(text, i, word)) {
        return word.length();
      }
    }
    return 0;
  }

  /** Returns the length of the longest word that begins at {@code from}, or 0. */
  public int lengthAt(CharSequence text, int from) {
    return at(text, from, text.length());
  }

  /**
   * Returns the length of the longest word that ends at {@code end} and begins by {@code from}, or
   * 0.
   */
  public int ending(CharSequence text, int end, int from) {
    if (end <= 0 || end > text.length()) {
      return 0;
    }
    int first = Math.max(from, 0);
    for (String word : byLast.get(text.charAt(end - 1))) {
      if (end - word.length() >= first && stands(text, end - word.length(), word)) {
        return word.length();
      }
    }
    return 0;
  }

  /** Returns where the first word inside {@code from..to} begins, or -1. */
  public int find(CharSequence text, int from, int to) {
    int end = Math.min(to, text.length());
    for (int i = Math.max(from, 0); i < end; i++) {
      if (byFirst.holds(text.charAt(i)) && at(text, i, end) > 0) {
        return i;
      }
    }
    return -1;
  }

  /** Returns where the last word inside {@code from..to} begins, or -1. */
  public int findLast(CharSequence text, int from, int to) {
    int end = Math.min(to, text.length());
    int first = Math.max(from, 0);
    for (int i = end - 1; i >= first; i--) {
      if (byFirst.holds(text.charAt(i)) && at(text, i, end) > 0) {
        return i;
      }
    }
    return -1;
  }

  /** Says whether a word of the set stands at the start. */
  public boolean starts(CharSequence text) {
    return lengthAt(text, 0) > 0;
  }

  /** Says whether a word of the set stands at the very end. */
  public boolean ends(CharSequence text) {
    return ending(text, text.length(), 0) > 0;
  }

  /** Returns where the first word found begins, -1 when there is none. */
  public int indexIn(CharSequence text) {
    return find(text, 0, text.length());
  }

  /** Says whether any word of the set stands anywhere. */
  public boolean in(CharSequence text) {
    return indexIn(text) >= 0;
  }

  /** Says whether the whole text is one word of the set. */
  public boolean contains(CharSequence text) {
    return text.length() > 0 && lengthAt(text, 0) == text.length();
  }

  private static boolean stands(CharSequence text, int at, String word) {
    for (int k = 0; k < word.length(); k++) {
      if (text.charAt(at + k) != word.charAt(k)) {
        return false;
      }
    }
    return true;
  }

  /** Words by one of their characters; most characters of a text are refused by a single bit. */
  private static final class Table {

    private static final String[] NONE = {};
    private static final int BITS = 1024;

    private final char[] keys;
    private final String[][] lists;
    private final long[] held = new long[BITS / Long.SIZE];

    Table(int words) {
      int size = Integer.highestOneBit(Math.max(words, 4)) * 4;
      keys = new char[size];
      lists = new String[size][];
    }

    void add(char key, String word) {
      int slot = slot(key);
      keys[slot] = key;
      String[] old = lists[slot] == null ? NONE : lists[slot];
      String[] grown = Arrays.copyOf(old, old.length + 1);
      grown[old.length] = word;
      lists[slot] = grown;
      held[key % BITS / Long.SIZE] |= 1L << key;
    }

    boolean holds(char key) {
      return (held[key % BITS / Long.SIZE] & 1L << key) != 0;
    }

    String[] get(char key) {
      if (!holds(key)) {
        return NONE;
      }
      String[] found = lists[slot(key)];
      return found == null ? NONE : found;
    }

    private int slot(char key) {
      int mask = keys.length - 1;
      int slot = (key * 0x9E37 >>> 4) & mask;
      while (lists[slot] != null && keys[slot] != key) {
        slot = slot + 1 & mask;
      }
      return slot;
    }
  }
}
