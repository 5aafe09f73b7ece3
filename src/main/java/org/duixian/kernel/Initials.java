package org.duixian.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The letters with which the characters of a text begin when they are read out: 黄台南路 is htnl. No
 * library reads the names of places near by right, so a short table of names and words goes before
 * the readings of single characters.
 */
public final class Initials {

  private static final String FOLDER = "/pinyin/";
  private static final int FIRST = 0x4e00;
  private static final char[] LETTERS = letters();
  private static final Map<String, String> WORDS = words();
  private static final int LONGEST =
      WORDS.keySet().stream().mapToInt(String::length).max().orElse(0);

  private Initials() {}

  /**
   * Returns the letters of a text; letters and digits stand for themselves, the rest is left out.
   */
  public static String of(String text) {
    StringBuilder initials = new StringBuilder();
    String lower = text.toLowerCase(Locale.ROOT);
    for (int at = 0; at < lower.length(); ) {
      String word = word(lower, at);
      if (word == null) {
        append(initials, lower.charAt(at));
        at++;
      } else {
        initials.append(WORDS.get(word));
        at += word.length();
      }
    }
    return initials.toString();
  }

  /** Says whether somebody may have typed the first letters of a name. */
  public static boolean typed(String words) {
    return words.matches("[A-Za-z0-9]*[A-Za-z][A-Za-z0-9]*");
  }

  /** The longest word of the table that stands at a place, null for none. */
  private static @Nullable String word(String text, int at) {
    for (int length = Math.min(LONGEST, text.length() - at); length > 1; length--) {
      String word = text.substring(at, at + length);
      if (WORDS.containsKey(word)) {
        return word;
      }
    }
    return null;
  }

  private static void append(StringBuilder initials, char one) {
    int place = one - FIRST;
    if (place >= 0 && place < LETTERS.length) {
      if (LETTERS[place] != 0) {
        initials.append(LETTERS[place]);
      }
    } else if (one >= 'a' && one <= 'z' || one >= '0' && one <= '9') {
      initials.append(one);
    }
  }

  private static char[] letters() {
    char[] letters = new char[0xa000 - FIRST];
    for (String line : lines("characters.txt")) {
      line.substring(2).chars().forEach(each -> letters[each - FIRST] = line.charAt(0));
    }
    return letters;
  }

  private static Map<String, String> words() {
    Map<String, String> words = new HashMap<>();
    for (String line : lines("words.txt")) {
      words.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1));
    }
    return words;
  }

  private static List<String> lines(String name) {
    try (InputStream stream = Initials.class.getResourceAsStream(FOLDER + name)) {
      if (stream == null) {
        throw new IllegalStateException("the readings are missing: " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the readings cannot be read", e);
    }
  }
}
