package org.duixian.publication;

/** Numbers of headings as papers write them: 一, 十, 十二, 二十. */
final class HeadingNumerals {

  private static final String DIGITS = "零一二三四五六七八九";

  private HeadingNumerals() {}

  static String of(int number) {
    if (number < 1 || number > 99) {
      throw new IllegalArgumentException("headings are numbered from 1 to 99, not " + number);
    }
    int tens = number / 10;
    int ones = number % 10;
    String high = tens == 0 ? "" : (tens == 1 ? "" : DIGITS.substring(tens, tens + 1)) + "十";
    return high + (ones == 0 ? "" : DIGITS.substring(ones, ones + 1));
  }
}
