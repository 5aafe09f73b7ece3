package org.duixian.reader.source;

/** One writing for characters that come in several widths or shapes. */
final class Widths {
  /** What a character maps to that says nothing: it is left out. */
  static final char NOTHING = 0;

  private static final char[] MAP = new char[0x10000];

  static {
    for (int c = 0; c < MAP.length; c++) {
      MAP[c] = (char) c;
    }
    for (char c = '０'; c <= '９'; c++) {
      MAP[c] = (char) (c - '０' + '0');
    }
    for (char c = 'Ａ'; c <= 'Ｚ'; c++) {
      MAP[c] = (char) (c - 'Ａ' + 'A');
      MAP[c + 32] = (char) (c - 'Ａ' + 'a');
    }
    all(
        "\t\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000",
        ' ');
    all("\u000B\u000C\u0085\u2028\u2029", '\n');
    all(
        "\r\u00AD\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\uFEFF",
        NOTHING);
    for (char c = 0; c < 0x20; c++) {
      MAP[c] = c == '\n' || c == '\t' || c == 0x0B || c == 0x0C ? MAP[c] : NOTHING;
    }
    all("％﹪", '%');
    all("．", '.');
    all("－–−‐‑﹣", '-');
    all("―─", '—');
    all("～〜∼", '~');
    all("∶︰", ':');
    all("／", '/');
    all("＋", '+');
    all("＝", '=');
    all("•・‧∙", '·');
    all("｡", '。');
    all("、", '、');
    all("﹐", '，');
    all("＂", '"');
    all("［", '[');
    all("］", ']');
  }

  private Widths() {}

  static char of(char c) {
    return MAP[c];
  }

  private static void all(String from, char to) {
    for (int i = 0; i < from.length(); i++) {
      MAP[from.charAt(i)] = to;
    }
  }
}
