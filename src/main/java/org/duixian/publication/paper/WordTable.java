package org.duixian.publication.paper;

import java.util.List;

/** Tables and the imprint of a paper in the markup of Word. */
final class WordTable {

  private static final long WIDTH = Sheet.twips(Sheet.TEXT_WIDTH);
  private static final long LEFT = Sheet.twips(Sheet.LEFT);

  private WordTable() {}

  static String of(PaperBlock.Table table, WordBody words) {
    int sum = table.shares().stream().mapToInt(Integer::intValue).sum();
    List<Long> widths = table.shares().stream().map(share -> share * WIDTH / sum).toList();
    StringBuilder rows = new StringBuilder("<w:tblGrid>");
    widths.forEach(width -> rows.append("<w:gridCol w:w=\"").append(width).append("\"/>"));
    rows.append("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    for (int i = 0; i < widths.size(); i++) {
      Inline head = Inline.Words.of(table.heads().get(i));
      rows.append(cell(widths.get(i), "PaperTableHead", words.runs(List.of(head), Level.BODY)));
    }
    rows.append("</w:tr>");
    for (List<List<Inline>> row : table.rows()) {
      rows.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
      for (int i = 0; i < widths.size(); i++) {
        rows.append(cell(widths.get(i), "PaperTable", words.runs(row.get(i), Level.BODY)));
      }
      rows.append("</w:tr>");
    }
    String borders = border("top") + border("left") + border("bottom") + border("right");
    borders += border("insideH") + border("insideV");
    return table("", borders, "", rows.toString());
  }

  /**
   * The imprint floats to the foot of the page on which the text ends; a program that cannot do
   * that shows it right below the text. Its place is told from the edge of the page, because
   * LibreOffice floats no table as wide as the text otherwise.
   */
  static String of(Paper.Imprint imprint) {
    StringBuilder rows = new StringBuilder();
    rows.append("<w:tblGrid><w:gridCol w:w=\"").append(WIDTH).append("\"/></w:tblGrid>");
    if (imprint.copies() != null) {
      String copies = run("抄送：" + imprint.copies() + "。");
      rows.append("<w:tr>").append(cell(WIDTH, "PaperImprint", copies)).append("</w:tr>");
    }
    String day = run(PageLayout.day(imprint.day()) + "印发");
    String ends = run(imprint.issuer()) + "<w:r><w:tab/></w:r>" + day;
    rows.append("<w:tr>").append(cell(WIDTH, "PaperImprint", ends)).append("</w:tr>");
    return table(
        "<w:tblpPr w:vertAnchor=\"margin\" w:horzAnchor=\"page\" w:tblpX=\"%d\"".formatted(LEFT)
            + " w:tblpYSpec=\"bottom\"/><w:tblOverlap w:val=\"never\"/>",
        "<w:top w:val=\"single\" w:sz=\"8\"/><w:bottom w:val=\"single\" w:sz=\"8\"/>"
            + "<w:insideH w:val=\"single\" w:sz=\"6\"/>",
        "<w:tblCellMar>%s%s</w:tblCellMar>".formatted(noMargin("left"), noMargin("right")),
        rows.toString());
  }

  private static String run(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + XmlText.escape(text) + "</w:t></w:r>";
  }

  private static String table(String place, String borders, String margins, String rows) {
    return ("<w:tbl><w:tblPr>%s<w:tblW w:w=\"%d\" w:type=\"dxa\"/><w:tblBorders>%s</w:tblBorders>"
            + "<w:tblLayout w:type=\"fixed\"/>%s</w:tblPr>%s</w:tbl>")
        .formatted(place, WIDTH, borders, margins, rows);
  }

  /** Without one the lines of the imprint begin and end exactly where the text does. */
  private static String noMargin(String side) {
    return "<w:%s w:w=\"0\" w:type=\"dxa\"/>".formatted(side);
  }

  private static String border(String side) {
    return "<w:%s w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>".formatted(side);
  }

  private static String cell(long width, String style, String runs) {
    return ("<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr>"
            + "<w:pStyle w:val=\"%s\"/></w:pPr>%s</w:p></w:tc>")
        .formatted(width, style, runs);
  }
}
