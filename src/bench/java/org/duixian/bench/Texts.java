package org.duixian.bench;

import static java.util.Map.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Texts of any length to read: real ones where some are at hand, and hostile ones. */
final class Texts {

  static final Path CORPUS = Path.of(System.getProperty("duixian.shared", "../shared"), "corpus");
  private static final Path SAMPLE = Path.of("src/main/resources/sample");

  private static final String TABLE = "table";

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

  /** One rule at a time driven to its worst: a piece that is said over and over. */
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          entry("long digits", "2024年投资" + "1234567890".repeat(500) + "亿元，"),
          entry("Chinese digits", "一二三四五六七八九十百千万亿".repeat(50) + "个，"),
          entry("nested brackets", "（“《（【".repeat(200) + "1亿元" + "】）》”）".repeat(200)),
          entry("half-closed quotes", "“实施《三年（"),
          entry("among them", "其中"),
          entry("no punctuation", "完成道路投资12亿元增长5%新建学校3所"),
          entry("list of names", "甲路、乙路、丙路改造、"),
          entry("list of figures", "道路3条、桥梁5座、学校7所、"),
          entry("shared heads", "甲、乙、丙分别增长5%、6%、7%，分别"),
          entry("indicators", "地区生产总值、规模以上工业增加值、固定资产投资、"),
          entry("headings", "一、甲\n（一）乙\n1.丙\n"),
          entry("times", "2024年1—5月、截至10月底近三年"),
          entry("entities", "&nbsp;".repeat(2_000) + "1&nbsp;2亿元"),
          entry("spaces", " 1 2　3 "),
          entry("per cents", "。增长5%"));

  private Texts() {}

  static Set<String> kinds() {
    Set<String> kinds = new TreeSet<>(KINDS.keySet());
    kinds.add(TABLE);
    return kinds;
  }

  /** A text of a kind, or one that mixes all pieces or is real. */
  static String of(String kind, int length) throws IOException {
    return switch (kind) {
      case "real" -> real(length);
      case "hostile" -> hostile(length);
      case "unbroken" -> unbroken(length);
      case TABLE -> table(length);
      default -> repeated(Objects.requireNonNull(KINDS.get(kind), kind), length);
    };
  }

  private static String repeated(String piece, int length) {
    return piece.repeat(length / piece.length() + 1).substring(0, length);
  }

  /** Rows that differ, as else they would be taken for the head of a page. */
  private static String table(int length) {
    StringBuilder text = new StringBuilder(length + 40);
    for (int row = 1; text.length() < length; row++) {
      text.append("第").append(row).append("镇\t公顷\t").append(row).append(".4\t5.6%\n");
    }
    return text.substring(0, length);
  }

  private static String real(int length) throws IOException {
    StringBuilder text = new StringBuilder(length + 100_000);
    List<Path> files = files();
    for (int i = 0; text.length() < length; i++) {
      text.append(Files.readString(files.get(i % files.size()))).append('\n');
    }
    return text.substring(0, length);
  }

  /** One line of 1 000 pieces after the other; always the same. */
  private static String hostile(int length) {
    Random random = new Random(length);
    StringBuilder text = new StringBuilder(length + 20);
    while (text.length() < length) {
      String piece = PIECES[random.nextInt(PIECES.length)];
      text.append(piece.repeat(random.nextInt(40) == 0 ? 200 : 1));
    }
    return text.substring(0, length);
  }

  /** All on one line, without an end of a sentence. */
  private static String unbroken(int length) {
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
