package org.duixian.publication.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** The .docx of a paper, read back. */
class WordFileTests {

  private final byte[] file = WordFile.of(Papers.full(true));

  @Test
  void keepsTheMarginsOfTheStandard() throws IOException {
    try (XWPFDocument document = read(file)) {
      CTSectPr section = document.getDocument().getBody().getSectPr();
      assertThat(millimetres(section.getPgSz().getW())).isEqualTo(210);
      assertThat(millimetres(section.getPgSz().getH())).isEqualTo(297);
      assertThat(millimetres(section.getPgMar().getTop())).isEqualTo(37);
      assertThat(millimetres(section.getPgMar().getBottom())).isEqualTo(35);
      assertThat(millimetres(section.getPgMar().getLeft())).isEqualTo(28);
      assertThat(millimetres(section.getPgMar().getRight())).isEqualTo(26);
    }
  }

  @Test
  void has22LinesOf28Characters() throws IOException {
    String styles = part("word/styles.xml");
    assertThat(styles).contains("w:line=\"579\" w:lineRule=\"exact\"", "<w:sz w:val=\"32\"/>");
    int textHeight = 16838 - 2098 - 1985;
    assertThat(textHeight / 579).isEqualTo(Sheet.LINES);
    // A character of 16 points drawn together by a quarter of a point.
    assertThat(styles).contains("<w:spacing w:val=\"-5\"/>");
    int textWidth = 11906 - 1588 - 1474;
    assertThat(textWidth / (320 - 5)).isEqualTo(Sheet.CHARACTERS);
    assertThat(part("word/document.xml")).contains("w:linePitch=\"579\"");
  }

  @Test
  void setsEachLevelInItsTypeface() throws IOException {
    String styles = part("word/styles.xml");
    assertThat(style(styles, "Text0")).contains("w:eastAsia=\"仿宋_GB2312\"");
    assertThat(style(styles, "Heading1")).contains("w:eastAsia=\"黑体\"");
    assertThat(style(styles, "Heading2")).contains("w:eastAsia=\"楷体_GB2312\"");
    assertThat(style(styles, "Heading3")).contains("w:eastAsia=\"仿宋_GB2312\"", "<w:b/>");
    assertThat(style(styles, "PaperTitle")).contains("方正小标宋简体", "<w:sz w:val=\"44\"/>");
    assertThat(style(styles, "PaperIssuer")).contains("方正小标宋简体", "w:val=\"C8161D\"");
    assertThat(part("word/fontTable.xml")).contains("仿宋,FangSong", "楷体,KaiTi", "SimHei");
  }

  @Test
  void marksASampleOnEveryKindOfPage() throws IOException {
    for (int header = 1; header <= 3; header++) {
      assertThat(part("word/header" + header + ".xml")).contains("string=\"示例\"");
    }
    assertThat(part("word/document.xml"))
        .contains("headerReference w:type=\"default\"", "w:type=\"even\"", "w:type=\"first\"");
    byte[] plain = WordFile.of(Papers.full(false));
    assertThat(parts(plain).get("word/header1.xml")).doesNotContain("示例");
  }

  @Test
  void putsPageNumbersAtTheOuterSide() throws IOException {
    assertThat(part("word/settings.xml")).contains("<w:evenAndOddHeaders/>");
    assertThat(part("word/footer1.xml")).contains("— ", " PAGE ", "w:jc w:val=\"right\"");
    assertThat(part("word/footer2.xml")).contains("— ", " PAGE ", "w:jc w:val=\"left\"");
    assertThat(style(part("word/styles.xml"), "Footer"))
        .contains("w:eastAsia=\"宋体\"", "<w:sz w:val=\"28\"/>");
  }

  @Test
  void writesWhatThePaperSays() throws IOException {
    try (XWPFDocument document = read(file)) {
      assertThat(document.getParagraphs())
          .extracting(XWPFParagraph::getText)
          .contains(
              "示例区人民政府办公室文件",
              "示政办字〔2025〕3号",
              "各街道办事处，区政府各部门：",
              "一、总体情况",
              "全区共有120项任务，其中按时推进96项，占80.0%。",
              "附件：重点任务一览表",
              "2025年6月3日");
      assertThat(document.getTables().getFirst().getRow(0).isRepeatHeader()).isTrue();
      assertThat(document.getTables().getLast().getText()).contains("抄送：区委办公室");
    }
  }

  @Test
  void givesTheSameBytesAgain() {
    assertThat(WordFile.of(Papers.full(true))).isEqualTo(file);
    assertThat(WordFile.of(Papers.full(false))).isNotEqualTo(file);
  }

  private static long millimetres(Object twips) {
    return Math.round(new BigInteger(twips.toString()).doubleValue() / 1440 * 25.4);
  }

  private static String style(String styles, String id) {
    int start = styles.indexOf("w:styleId=\"" + id + "\"");
    return styles.substring(start, styles.indexOf("</w:style>", start));
  }

  private String part(String name) throws IOException {
    return parts(file).getOrDefault(name, "");
  }

  private static XWPFDocument read(byte[] file) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(file));
  }

  private static Map<String, String> parts(byte[] file) throws IOException {
    Map<String, String> parts = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }
}
