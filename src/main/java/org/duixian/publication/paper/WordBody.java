package org.duixian.publication.paper;

import java.util.List;

/** The text of a paper in the markup of Word. */
final class WordBody {

  /** Number of header and footer for even pages; 1 is for odd ones, 3 for the first. */
  static final int EVEN = 2;

  private static final String SECTION =
      """
      <w:sectPr><w:headerReference w:type="default" r:id="rId4"/>\
      <w:headerReference w:type="even" r:id="rId5"/>\
      <w:headerReference w:type="first" r:id="rId6"/>\
      <w:footerReference w:type="default" r:id="rId7"/>\
      <w:footerReference w:type="even" r:id="rId8"/>\
      <w:footerReference w:type="first" r:id="rId9"/>\
      <w:pgSz w:w="11906" w:h="16838"/>\
      <w:pgMar w:top="2098" w:right="1474" w:bottom="1985" w:left="1588" w:header="851" \
      w:footer="1304" w:gutter="0"/><w:titlePg/>\
      <w:docGrid w:type="lines" w:linePitch="579" w:charSpace="-849"/></w:sectPr>""";

  private final Paper paper;
  private final StringBuilder body = new StringBuilder();

  private WordBody(Paper paper) {
    this.paper = paper;
  }

  static String of(Paper paper) {
    WordBody writer = new WordBody(paper);
    writer.head();
    writer.title(paper.title());
    if (paper.recipients() != null) {
      writer.paragraph("Text0", "", writer.run(Inline.Words.of(paper.recipients() + "：")));
    }
    writer.blocks(paper.blocks());
    writer.annexList();
    writer.signature();
    writer.annexes();
    writer.imprint();
    return """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>\
    %s%s</w:body></w:document>
    """
        .formatted(writer.body, SECTION);
  }

  private void head() {
    Paper.Letterhead head = paper.letterhead();
    if (head == null) {
      return;
    }
    long halves = Math.round(Sheet.headSize(head.issuer()) * 2);
    String size = "<w:sz w:val=\"%d\"/><w:szCs w:val=\"%d\"/>".formatted(halves, halves);
    paragraph("PaperIssuer", "", run(head.issuer(), size));
    blank(2);
    paragraph("PaperNumber", "", run(head.number(), ""));
    blank(2);
  }

  private void title(String title) {
    double most = Math.floor(Sheet.TEXT_WIDTH / Sheet.TITLE_SIZE) - 1;
    for (String line : TitleLines.of(title, most)) {
      paragraph("PaperTitle", "", run(line, ""));
    }
    blank(1);
  }

  private void blocks(List<PaperBlock> blocks) {
    for (PaperBlock block : blocks) {
      switch (block) {
        case PaperBlock.Paragraph paragraph -> paragraph(paragraph);
        case PaperBlock.Named named -> named(named);
        case PaperBlock.Table table -> body.append(WordTable.of(table, this));
      }
    }
  }

  private void paragraph(PaperBlock.Paragraph paragraph) {
    Level level = paragraph.level();
    String style = level == Level.BODY ? "PaperText" : "Heading" + (level.ordinal() + 1);
    paragraph(style, "", runs(paragraph.inlines(), level));
  }

  private void named(PaperBlock.Named named) {
    long label = named.label().length() + 1L;
    blank(1);
    paragraph(
        "Text0",
        "<w:ind w:leftChars=\"%d\" w:left=\"%d\" w:hangingChars=\"%d\" w:hanging=\"%d\"/>"
            .formatted(
                (label + 2) * 100,
                Sheet.twips((label + 2) * Sheet.CELL),
                label * 100,
                Sheet.twips(label * Sheet.CELL)),
        run(new Inline.Words(named.label() + "：", Level.FIRST)) + run(named.names(), ""));
  }

  /** Returns runs whose typeface is named where it is not that of the style. */
  String runs(List<Inline> inlines, Level style) {
    StringBuilder runs = new StringBuilder();
    for (Inline inline : inlines) {
      runs.append(inline.level() == style ? run(inline.text(), "") : run(inline));
    }
    return runs.toString();
  }

  private String run(Inline inline) {
    if (inline.level() == Level.BODY) {
      return run(inline.text(), "");
    }
    Face face = inline.level().face();
    String bold = face == Face.BOLD ? "<w:b/>" : "";
    return run(inline.text(), "<w:rFonts w:eastAsia=\"" + face.word() + "\"/>" + bold);
  }

  private static String run(String text, String properties) {
    String about = properties.isEmpty() ? "" : "<w:rPr>" + properties + "</w:rPr>";
    return "<w:r>" + about + "<w:t xml:space=\"preserve\">" + XmlText.escape(text) + "</w:t></w:r>";
  }

  private void paragraph(String style, String properties, String runs) {
    body.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/>");
    body.append(properties).append("</w:pPr>").append(runs).append("</w:p>");
  }

  private void blank(int lines) {
    for (int i = 0; i < lines; i++) {
      paragraph("Text0", "", "");
    }
  }

  private void annexList() {
    List<String> lines = PageLayout.annexLines(paper.annexes());
    if (!lines.isEmpty()) {
      blank(1);
      lines.forEach(line -> paragraph("PaperText", "", run(line, "")));
    }
  }

  private void signature() {
    Paper.Signature signature = paper.signature();
    if (signature == null) {
      return;
    }
    String day = PageLayout.day(signature.day());
    SignaturePlace place = SignaturePlace.of(signature.issuer(), day);
    paragraph("Text0", "<w:keepNext/>", "");
    paragraph("Text0", "<w:keepNext/>" + left(place.issuer()), run(signature.issuer(), ""));
    paragraph("Text0", left(place.day()), run(day, ""));
  }

  private static String left(double characters) {
    return "<w:ind w:leftChars=\"%d\" w:left=\"%d\"/><w:jc w:val=\"left\"/>"
        .formatted(Math.round(characters * 100), Sheet.twips(characters * Sheet.CELL));
  }

  private void annexes() {
    List<Paper.Annex> annexes = paper.annexes();
    for (int i = 0; i < annexes.size(); i++) {
      String label = annexes.size() == 1 ? "附件" : "附件" + (i + 1);
      String face = "<w:rFonts w:eastAsia=\"" + Face.HEI.word() + "\"/>";
      paragraph("Text0", "<w:pageBreakBefore/>", run(label, face));
      blank(1);
      title(annexes.get(i).title());
      blocks(annexes.get(i).blocks());
    }
  }

  private void imprint() {
    if (paper.imprint() != null) {
      body.append(WordTable.of(paper.imprint()));
      paragraph("PaperTable", "<w:spacing w:line=\"20\" w:lineRule=\"exact\"/>", "");
    }
  }
}
