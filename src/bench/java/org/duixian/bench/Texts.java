package org.duixian.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Texts of any length to read: real ones where some are at hand, and hostile ones. */
final class Texts {

  static final Path CORPUS = Path.of(System.getProperty("duixian.shared", "../shared"), "corpus");
  private static final Path SAMPLE = Path.of("src/main/resources/sample");

  /** Pieces of which rules are made, so that almost every rule begins everywhere and never ends. */
  private static final String[] PIECES = {
    "1",
    "12亿元",
    "5%、",
    "1个项目和",
    "和",
    "、",
    "“",
    "《",
    "（",
    "第",
    "一、",
    "（一）",
    "分别",
    "其中",
    "同比增长",
    "以上",
    "近",
    "万",
    "亿",
    "十",
    "年",
    "月",
    "2024年",
    "由",
    "到",
    "至",
    "—",
    "～",
    "的",
    "完成",
    "推进",
    "力争",
    "总投资",
    " ",
    "\n",
    "&nbsp;",
    "[4]",
    "，",
    "。",
    "；",
    "：",
    "1,234.5万",
    "\uD83D\uDE00"
  };

  private Texts() {}

  static String real(int length) throws IOException {
    StringBuilder text = new StringBuilder(length + 100_000);
    List<Path> files = files();
    for (int i = 0; text.length() < length; i++) {
      text.append(Files.readString(files.get(i % files.size()))).append('\n');
    }
    return text.substring(0, length);
  }

  /** One line of 1 000 pieces after the other; always the same. */
  static String hostile(int length) {
    Random random = new Random(length);
    StringBuilder text = new StringBuilder(length + 20);
    while (text.length() < length) {
      String piece = PIECES[random.nextInt(PIECES.length)];
      text.append(piece.repeat(random.nextInt(40) == 0 ? 200 : 1));
    }
    return text.substring(0, length);
  }

  /** All on one line, without an end of a sentence. */
  static String unbroken(int length) {
    return hostile(length)
        .replace("\n", "")
        .replace("。", "")
        .replace("；", "")
        .repeat(2)
        .substring(0, length);
  }

  static List<Path> files() throws IOException {
    Path folder = Files.isDirectory(CORPUS) ? CORPUS : SAMPLE;
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }
}
