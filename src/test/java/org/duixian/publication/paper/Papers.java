package org.duixian.publication.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Papers with invented words for the tests. */
final class Papers {

  static final Instant AS_OF = Instant.parse("2025-06-03T01:00:00Z");
  static final LocalDate DAY = LocalDate.of(2025, 6, 3);

  private Papers() {}

  /** A bulletin of a few pages with every part that a paper can have. */
  static Paper full(boolean sample) {
    List<PaperBlock> blocks = new ArrayList<>();
    blocks.add(text("现将示例区1—5月重点任务的进展情况通报如下，请对照检查。"));
    blocks.add(PaperBlock.Paragraph.of(Level.FIRST, "一、总体情况"));
    blocks.add(
        new PaperBlock.Paragraph(
            List.of(
                Inline.Words.of("全区共有"),
                new Inline.Figure("120", "d1", Level.BODY),
                Inline.Words.of("项任务，其中按时推进"),
                new Inline.Figure("96", "d2", Level.BODY),
                Inline.Words.of("项，占"),
                new Inline.Figure("80.0%", "d3", Level.BODY),
                Inline.Words.of("。"))));
    blocks.add(
        new PaperBlock.Paragraph(
            List.of(
                new Inline.Words("（一）道路工程。", Level.SECOND),
                Inline.Words.of("由示例一局牵头，请于本月底前报送措施。"))));
    blocks.add(PaperBlock.Paragraph.of(Level.THIRD, "1.施工组织"));
    for (int i = 0; i < 12; i++) {
      blocks.add(text("这一段文字用来填满版心，看每行是否正好二十八个字，标点是否不在行首，数字12345.6是否不被拆开；"));
    }
    blocks.add(
        new PaperBlock.Table(
            List.of("事项", "完成", "牵头单位"),
            List.of(5, 2, 3),
            List.of(
                List.of(words("新建示例道路"), words("38.0%"), words("示例一局")),
                List.of(words("改造示例管网，分三段施工，第二段本月开工"), words("51.2%"), words("示例二局")))));
    return new Paper(
        new Paper.Letterhead("示例区人民政府办公室文件", "示政办字〔2025〕3号"),
        "关于2025年1—5月重点任务进展情况的通报",
        "各街道办事处，区政府各部门",
        blocks,
        List.of(new Paper.Annex("重点任务一览表", List.of(text("附件的正文。")))),
        new Paper.Signature("示例区人民政府办公室", DAY),
        new Paper.Imprint("区委办公室，区人大常委会办公室", "示例区人民政府办公室", DAY),
        sample,
        AS_OF);
  }

  static PaperBlock text(String words) {
    return PaperBlock.Paragraph.of(Level.BODY, words);
  }

  private static List<Inline> words(String words) {
    return List.of(Inline.Words.of(words));
  }
}
