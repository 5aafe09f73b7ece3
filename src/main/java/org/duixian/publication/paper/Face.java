package org.duixian.publication.paper;

import java.util.List;

/**
 * The typefaces of an official paper, with the names Word knows them by and the files in which
 * TrueType versions of them, or the nearest to them, are found.
 */
enum Face {
  /** The text. */
  FANG("仿宋_GB2312", false, List.of("simfang.ttf", "FangSong.ttf", "STFangsong.ttf", "uming.ttc")),
  /** Headings of the third level: the text's typeface, bold. */
  BOLD("仿宋_GB2312", true, List.of("simfang.ttf", "FangSong.ttf", "STFangsong.ttf", "uming.ttc")),
  /** Headings of the first level. */
  HEI("黑体", false, List.of("simhei.ttf", "wqy-zenhei.ttc", "DroidSansFallbackFull.ttf")),
  /** Headings of the second level. */
  KAI("楷体_GB2312", false, List.of("simkai.ttf", "KaiTi.ttf", "ukai.ttc")),
  /** Page numbers. */
  SONG("宋体", false, List.of("simsun.ttc", "uming.ttc")),
  /** The red head and the title. */
  TITLE("方正小标宋简体", true, List.of("FZXBSJW.TTF", "FZXBSJW.ttf", "simsun.ttc", "uming.ttc"));

  private final String word;
  private final boolean heavy;
  private final List<String> files;

  Face(String word, boolean heavy, List<String> files) {
    this.word = word;
    this.heavy = heavy;
    this.files = files;
  }

  /** Returns the name in Word files. */
  String word() {
    return word;
  }

  /** Says whether strokes are made heavier where the typeface itself is not at hand. */
  boolean heavy() {
    return heavy;
  }

  /** Returns file names, the best first. */
  List<String> files() {
    return files;
  }
}
