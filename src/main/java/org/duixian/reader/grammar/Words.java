package org.duixian.reader.grammar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A list of words that is asked in constant time which of them begins or ends at a place: words are
 * kept by their first and by their last character, longest first.
 */
public final class Words {

  private static final String[] NONE = {};

  private final char[] keys;
  private final String[][] byFirst;
  private final char[] lastKeys;
  private final String[][] byLast;

  public Words(Collection<String> words) {
    int size = Integer.highestOneBit(Math.max(words.size(), 4)) * 4;
    keys = new char[size];
    byFirst = new String[size][];
    lastKeys = new char[size];
    byLast = new String[size][];
    List<String> longestFirst = new ArrayList<>(words);
    longestFirst.sort(Comparator.comparingInt(String::length).reversed());
    for (String word : longestFirst) {
      add(keys, byFirst, word.charAt(0), word);
      add(lastKeys, byLast, word.charAt(word.length() - 1), word);
    }
  }

  /**
   * Returns the length of the longest word that begins at {@code i} and ends by {@code to}, or 0.
   */
  public int at(View view, int i, int to) {
    for (String word : get(keys, byFirst, view.at(i))) {
      if (i + word.length() <= to && view.has(i, word)) {
        return word.length();
      }
    }
    return 0;
  }

  /**
   * Returns the length of the longest word that ends at {@code end} and begins by {@code from}, or
   * 0.
   */
  public int ending(View view, int end, int from) {
    for (String word : get(lastKeys, byLast, view.at(end - 1))) {
      if (end - word.length() >= from && view.has(end - word.length(), word)) {
        return word.length();
      }
    }
    return 0;
  }

  /** Returns where the first word inside {@code from..to} begins, or -1. */
  public int find(View view, int from, int to) {
    for (int i = from; i < to; i++) {
      if (at(view, i, to) > 0) {
        return i;
      }
    }
    return -1;
  }

  /** Returns where the last word inside {@code from..to} begins, or -1. */
  public int findLast(View view, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (at(view, i, to) > 0) {
        return i;
      }
    }
    return -1;
  }

  private static void add(char[] keys, String[][] lists, char key, String word) {
    int slot = slot(keys, lists, key);
    keys[slot] = key;
    String[] old = lists[slot] == null ? NONE : lists[slot];
    String[] grown = java.util.Arrays.copyOf(old, old.length + 1);
    grown[old.length] = word;
    lists[slot] = grown;
  }

  private static String[] get(char[] keys, String[][] lists, char key) {
    String[] found = lists[slot(keys, lists, key)];
    return found == null ? NONE : found;
  }

  private static int slot(char[] keys, String[][] lists, char key) {
    int mask = keys.length - 1;
    int slot = (key * 0x9E37 >>> 4) & mask;
    while (lists[slot] != null && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }
}
