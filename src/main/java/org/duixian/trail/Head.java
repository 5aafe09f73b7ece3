package org.duixian.trail;

import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end of a district's trail, small enough to be kept elsewhere: {@code 370105:56:9f…}.
 *
 * @param block number of the last block
 * @param hash hash of that block, 64 hexadecimal digits
 */
public record Head(String district, long block, String hash) implements Serializable {

  private static final Pattern FORM = Pattern.compile("([0-9]{6}):([0-9]{1,18}):([0-9a-f]{64})");

  /**
   * Reads a head as it is written.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static Head of(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException("not district:block:hash: " + text);
    }
    return new Head(form.group(1), Long.parseLong(form.group(2)), form.group(3));
  }

  static Head of(String district, TrailBlock block) {
    return new Head(district, block.number(), block.hash());
  }

  @Override
  public String toString() {
    return district + ":" + block + ":" + hash;
  }
}
