package org.duixian.personal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What something about a person is: how it is read, compared and masked. */
public enum PersonalKind {
  NAME,
  /** Mobile, or with area code, or a short number of a service. */
  PHONE,
  /** Number of the identity card (GB 11643-1999). */
  IDENTITY,
  ADDRESS;

  private static final int LONGEST = 200;
  private static final Pattern PHONES =
      Pattern.compile("1[3-9][0-9]{9}|0[0-9]{9,11}|[2-9][0-9]{4,7}");
  private static final Pattern CARD = Pattern.compile("[1-9][0-9]{16}[0-9X]");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  /** Reads what was typed to the one spelling that is kept; empty where it cannot be such. */
  Optional<String> read(String typed) {
    String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    return switch (this) {
      case NAME, ADDRESS -> Optional.of(text);
      case PHONE ->
          Optional.of(text.replaceAll("[-()]", "").replaceFirst("^(\\+|00)86", ""))
              .filter(number -> PHONES.matcher(number).matches());
      case IDENTITY -> Optional.of(text.toUpperCase(Locale.ROOT)).filter(PersonalKind::isCard);
    };
  }

  private static boolean isCard(String number) {
    if (!CARD.matcher(number).matches()) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (number.charAt(i) - '0');
    }
    return CHECKS.charAt(sum % 11) == number.charAt(17);
  }

  /** Returns so much of it that whoever knows it recognises it. */
  String masked(String text) {
    return switch (this) {
      case NAME -> masked(text, 1, 0);
      case PHONE -> masked(text, 3, 4);
      case IDENTITY -> masked(text, 3, 2);
      case ADDRESS -> masked(text, 6, 0);
    };
  }

  /** Of a short text less is left, so that something always stays hidden. */
  private static String masked(String text, int front, int back) {
    int length = text.codePointCount(0, text.length());
    int first = Math.min(front, length / 2);
    int last = Math.min(back, length * 2 / 5);
    return text.substring(0, text.offsetByCodePoints(0, first))
        + "*".repeat(length - first - last)
        + text.substring(text.offsetByCodePoints(text.length(), -last));
  }

  /** The word of a declaration and of message keys. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
