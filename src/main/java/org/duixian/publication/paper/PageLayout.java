package org.duixian.publication.paper;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts the lines of a paper on its pages after GB/T 9704-2012, for the reading copy and screens.
 */
public final class PageLayout {

  private static final String DAY = "%d年%d月%d日";

  private final Paper paper;
  private final PageFlow flow = new PageFlow();

  private PageLayout(Paper paper) {
    this.paper = paper;
  }

  /** Returns the pages of a paper. */
  public static List<PlacedPage> pages(Paper paper) {
    PageLayout layout = new PageLayout(paper);
    layout.head();
    layout.title(paper.title());
    layout.recipients();
    layout.blocks(paper.blocks());
    layout.annexList();
    layout.signature();
    layout.annexes();
    layout.imprint();
    return layout.flow.pages();
  }

  /** Returns a day as papers write it. */
  static String day(java.time.LocalDate day) {
    return DAY.formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  private void head() {
    Paper.Letterhead head = paper.letterhead();
    if (head == null) {
      return;
    }
    double size = Sheet.headSize(head.issuer());
    flow.skip(35 * Sheet.MM);
    flow.centred(head.issuer(), Face.TITLE, size, size * 1.2, true);
    flow.skip(2 * Sheet.LINE);
    flow.centred(head.number(), Face.FANG, Sheet.BODY_SIZE, Sheet.LINE, false);
    flow.rule(0, 4 * Sheet.MM, 1.8, true);
    flow.skip(4 * Sheet.MM + 2 * Sheet.LINE);
  }

  private void title(String title) {
    double most = Math.floor(Sheet.TEXT_WIDTH / Sheet.TITLE_SIZE) - 1;
    for (String line : TitleLines.of(title, most)) {
      flow.centred(line, Face.TITLE, Sheet.TITLE_SIZE, 35, false);
    }
    flow.skip(Sheet.LINE);
  }

  private void recipients() {
    if (paper.recipients() != null) {
      flow.lines(List.of(Inline.Words.of(paper.recipients() + "：")), 0);
    }
  }

  private void blocks(List<PaperBlock> blocks) {
    for (PaperBlock block : blocks) {
      switch (block) {
        case PaperBlock.Paragraph paragraph -> flow.lines(paragraph.inlines(), 2);
        case PaperBlock.Named named -> flow.named(named);
        case PaperBlock.Table table -> new TableLayout(flow, table).draw();
      }
    }
  }

  private void annexList() {
    List<String> lines = annexLines(paper.annexes());
    if (!lines.isEmpty()) {
      flow.skip(Sheet.LINE);
      lines.forEach(line -> flow.lines(List.of(Inline.Words.of(line)), 2));
    }
  }

  /** Returns the lines that name the annexes below the text. */
  static List<String> annexLines(List<Paper.Annex> annexes) {
    if (annexes.size() == 1) {
      return List.of("附件：" + annexes.getFirst().title());
    }
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < annexes.size(); i++) {
      lines.add((i == 0 ? "附件：" : "　　　") + (i + 1) + "." + annexes.get(i).title());
    }
    return lines;
  }

  private void signature() {
    Paper.Signature signature = paper.signature();
    if (signature == null) {
      return;
    }
    SignaturePlace place = SignaturePlace.of(signature.issuer(), day(signature.day()));
    flow.together(3 * Sheet.LINE);
    flow.skip(Sheet.LINE);
    flow.lines(List.of(Inline.Words.of(signature.issuer())), place.issuer());
    flow.lines(List.of(Inline.Words.of(day(signature.day()))), place.day());
  }

  private void annexes() {
    List<Paper.Annex> annexes = paper.annexes();
    for (int i = 0; i < annexes.size(); i++) {
      flow.newPage();
      String label = annexes.size() == 1 ? "附件" : "附件" + (i + 1);
      flow.lines(List.of(new Inline.Words(label, Level.FIRST)), 0);
      flow.skip(Sheet.LINE);
      title(annexes.get(i).title());
      blocks(annexes.get(i).blocks());
    }
  }

  private void imprint() {
    Paper.Imprint imprint = paper.imprint();
    if (imprint == null) {
      return;
    }
    double line = Sheet.SMALL_SIZE * 1.6;
    flow.toFoot(line * (imprint.copies() == null ? 1 : 2) + 4);
    flow.rule(0, 0, 1, false);
    if (imprint.copies() != null) {
      flow.small("抄送：" + imprint.copies() + "。", 1, line);
      flow.rule(0, 2, 0.7, false);
      flow.skip(2);
    }
    flow.smallEnds(imprint.issuer(), day(imprint.day()) + "印发", line);
    flow.rule(0, 2, 1, false);
  }
}
