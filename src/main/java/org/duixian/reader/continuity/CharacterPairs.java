package org.duixian.reader.continuity;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The different pairs of neighbouring characters of a text, each pair one number. */
final class CharacterPairs {

  private final int[] sorted;
  private final int characters;

  private CharacterPairs(int[] sorted, int characters) {
    this.sorted = sorted;
    this.characters = characters;
  }

  static CharacterPairs of(CharSequence text) {
    int[] all = new int[Math.max(0, text.length() - 1)];
    for (int i = 0; i < all.length; i++) {
      all[i] = pair(text.charAt(i), text.charAt(i + 1));
    }
    Arrays.sort(all);
    int different = 0;
    for (int i = 0; i < all.length; i++) {
      if (i == 0 || all[i] != all[i - 1]) {
        all[different++] = all[i];
      }
    }
    return new CharacterPairs(Arrays.copyOf(all, different), text.length());
  }

  /** Returns the pairs of a text whose figures are left out. */
  static CharacterPairs withoutDigits(String text) {
    StringBuilder bare = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && c != '.' && c != ',') {
        bare.append(c);
      }
    }
    return of(bare);
  }

  /** Returns the number of a pair. */
  static int pair(char first, char second) {
    return first << Character.SIZE | second;
  }

  /** Returns how many characters the text has. */
  int characters() {
    return characters;
  }

  IntStream all() {
    return Arrays.stream(sorted);
  }

  /** Returns the share of this text's pairs that stand in another. */
  double in(CharacterPairs other) {
    return sorted.length == 0 ? 0 : 1.0 * shared(other) / sorted.length;
  }

  /** Returns the share of pairs that two texts have in common. */
  double dice(CharacterPairs other) {
    if (sorted.length == 0 || other.sorted.length == 0) {
      return 0;
    }
    return 2.0 * shared(other) / (sorted.length + other.sorted.length);
  }

  private int shared(CharacterPairs other) {
    int shared = 0;
    int b = 0;
    for (int pair : sorted) {
      while (b < other.sorted.length && other.sorted[b] < pair) {
        b++;
      }
      shared += b < other.sorted.length && other.sorted[b] == pair ? 1 : 0;
    }
    return shared;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CharacterPairs pairs
        && characters == pairs.characters
        && Arrays.equals(sorted, pairs.sorted);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sorted);
  }
}
