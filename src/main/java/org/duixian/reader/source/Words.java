package org.duixian.reader.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A set of words that finds the longest of them at a place; time by the length of the word. */
public final class Words {
  private final List<char[]> keys = new ArrayList<>();
  private final List<int[]> targets = new ArrayList<>();
  private final List<Boolean> ends = new ArrayList<>();

  /** Which characters can begin a word: most places of a text are told by this alone. */
  private final long[] beginnings = new long[1 << 10];

  /** The same words read from their ends; null inside such a set itself. */
  private @Nullable Words backwards;

  private Words() {
    node();
  }

  /** Makes a set of the words. */
  public static Words of(Collection<String> words) {
    Words set = new Words();
    Words turned = new Words();
    for (String word : words) {
      if (!word.isEmpty()) {
        set.add(word);
        turned.add(new StringBuilder(word).reverse().toString());
      }
    }
    set.backwards = turned;
    return set;
  }

  private int node() {
    keys.add(new char[0]);
    targets.add(new int[0]);
    ends.add(false);
    return keys.size() - 1;
  }

  private void add(String word) {
    char first = word.charAt(0);
    beginnings[first >> 6] |= 1L << first;
    int at = 0;
    for (int i = 0; i < word.length(); i++) {
      at = childOrNew(at, word.charAt(i));
    }
    ends.set(at, true);
  }

  private int childOrNew(int at, char c) {
    int found = Arrays.binarySearch(keys.get(at), c);
    if (found >= 0) {
      return targets.get(at)[found];
    }
    int place = -found - 1;
    char[] old = keys.get(at);
    char[] grown = Arrays.copyOf(old, old.length + 1);
    int[] moved = Arrays.copyOf(targets.get(at), old.length + 1);
    System.arraycopy(old, place, grown, place + 1, old.length - place);
    System.arraycopy(targets.get(at), place, moved, place + 1, old.length - place);
    grown[place] = c;
    moved[place] = node();
    keys.set(at, grown);
    targets.set(at, moved);
    return moved[place];
  }

  /** Returns the length of the longest word that starts at {@code from}, 0 when none does. */
  public int lengthAt(CharSequence text, int from) {
    if (from >= text.length() || !begins(text.charAt(from))) {
      return 0;
    }
    int at = 0;
    int longest = 0;
    for (int i = from; i < text.length(); i++) {
      int found = Arrays.binarySearch(keys.get(at), text.charAt(i));
      if (found < 0) {
        break;
      }
      at = targets.get(at)[found];
      if (ends.get(at)) {
        longest = i + 1 - from;
      }
    }
    return longest;
  }

  private boolean begins(char c) {
    return (beginnings[c >> 6] & 1L << c) != 0;
  }

  /** Says whether a word of the set stands at the start. */
  public boolean starts(CharSequence text) {
    return lengthAt(text, 0) > 0;
  }

  /** Says whether a word of the set stands at the very end. */
  public boolean ends(CharSequence text) {
    return backwards != null && backwards.standsBackwards(text);
  }

  private boolean standsBackwards(CharSequence text) {
    int at = 0;
    for (int i = text.length() - 1; i >= 0; i--) {
      int found = Arrays.binarySearch(keys.get(at), text.charAt(i));
      if (found < 0) {
        return false;
      }
      at = targets.get(at)[found];
      if (ends.get(at)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the index of the first word found, -1 when there is none. */
  public int indexIn(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (lengthAt(text, i) > 0) {
        return i;
      }
    }
    return -1;
  }

  /** Says whether any word of the set stands anywhere. */
  public boolean in(CharSequence text) {
    return indexIn(text) >= 0;
  }

  /** Says whether the whole text is one word of the set. */
  public boolean contains(CharSequence text) {
    return text.length() > 0 && lengthAt(text, 0) == text.length();
  }
}
