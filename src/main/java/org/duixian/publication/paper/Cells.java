package org.duixian.publication.paper;

/** How many characters of the grid a text takes: one each, half for letters and digits. */
final class Cells {

  private Cells() {}

  static double of(String text) {
    return text.codePoints().mapToDouble(Cells::of).sum();
  }

  static double of(int codePoint) {
    return codePoint < 0x2000 ? 0.5 : 1;
  }

  /** Says whether a character may not begin a line. */
  static boolean closes(int codePoint) {
    return "。，、；：！？）》”’】〕〉…％".indexOf(codePoint) >= 0;
  }

  /** Says whether a character may not end a line. */
  static boolean opens(int codePoint) {
    return "（《“‘【〔〈".indexOf(codePoint) >= 0;
  }
}
