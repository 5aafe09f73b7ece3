package org.duixian.reader.figure;

import java.util.List;
import org.duixian.reader.Paragraph;
import org.duixian.reader.Part;
import org.duixian.reader.Section;
import org.jspecify.annotations.Nullable;

/** Tells which passages look back on, or forward over, a whole term of five years. */
final class Terms {

  private static final List<String> BACK = List.of("五年工作", "过去五年", "五年来", "五年回顾", "发展成就", "本届政府");
  private static final List<String> ALONE = List.of("年工作回顾", "和20", "及20", "过去一年");

  /** Returns such as {@code 2017/2021}, null for a passage of one year. */
  @Nullable String of(Paragraph paragraph, List<Section> sections) {
    Integer at = paragraph.section();
    Integer year = paragraph.year();
    if (at == null
        || year == null
        || paragraph.part() != Part.REVIEW && paragraph.part() != Part.LONG_PLAN) {
      return null;
    }
    String title = sections.get(at).title();
    if (paragraph.part() == Part.LONG_PLAN) {
      return year + "/" + (year + 4);
    }
    boolean looksBack = BACK.stream().anyMatch(title::contains);
    boolean alsoOneYear =
        ALONE.stream().anyMatch(word -> title.replace("五年工作回顾", "").contains(word));
    return looksBack && !alsoOneYear ? (year - 4) + "/" + year : null;
  }
}
