package org.duixian.document.extract;

import org.jspecify.annotations.Nullable;

/** Writes a list number in the formats of WordprocessingML that Chinese papers use. */
final class ChineseCount {
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String FINANCIAL = "零壹贰叁肆伍陆柒捌玖";

  private ChineseCount() {}

  /** Returns the number, or null for bullets and formats that no Chinese paper uses. */
  static @Nullable String of(int number, String format) {
    return switch (format) {
      case "decimal" -> String.valueOf(number);
      case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
      case "decimalFullWidth", "decimalFullWidth2" -> fullWidth(number);
      case "chineseCounting",
          "chineseCountingThousand",
          "taiwaneseCounting",
          "taiwaneseCountingThousand",
          "japaneseCounting",
          "ideographDigital" ->
          counted(number, DIGITS, "十", "百");
      case "chineseLegalSimplified", "ideographLegalTraditional" ->
          counted(number, FINANCIAL, "拾", "佰");
      case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
          number <= 20 ? String.valueOf((char) ('\u2460' + number - 1)) : "(" + number + ")";
      case "lowerLetter" -> letter(number, 'a');
      case "upperLetter" -> letter(number, 'A');
      default -> null;
    };
  }

  private static String fullWidth(int number) {
    var wide = new StringBuilder();
    String.valueOf(number).chars().forEach(c -> wide.append((char) (c - '0' + '０')));
    return wide.toString();
  }

  private static @Nullable String letter(int number, char first) {
    return number <= 26 ? String.valueOf((char) (first + number - 1)) : null;
  }

  private static String counted(int number, String digits, String ten, String hundred) {
    if (number >= 1000) {
      return String.valueOf(number);
    }
    var words = new StringBuilder();
    int rest = number;
    if (rest >= 100) {
      words.append(digits.charAt(rest / 100)).append(hundred);
      rest %= 100;
      if (rest > 0 && rest < 10) {
        words.append('零');
      }
    }
    if (rest >= 10) {
      if (rest >= 20 || number >= 100) {
        words.append(digits.charAt(rest / 10));
      }
      words.append(ten);
      rest %= 10;
    }
    if (rest > 0) {
      words.append(digits.charAt(rest));
    }
    return words.toString();
  }
}
