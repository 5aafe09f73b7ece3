package org.duixian.publication.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the words of a paper stand. */
class PageLayoutTests {

  @Test
  void fills22LinesOf28Characters() {
    List<PaperBlock> blocks = new ArrayList<>();
    blocks.add(Papers.text("字".repeat(28 * 60)));
    PlacedPage page = PageLayout.pages(plain(blocks, null)).get(1);
    List<PlacedPage.Text> lines = page.texts().subList(0, page.texts().size() - 1);
    assertThat(lines).hasSize(22).allMatch(line -> line.text().length() == 28);
    assertThat(lines.getLast().right()).isLessThan((210 - 26 + 1) * Sheet.MM);
  }

  @Test
  void beginsNoLineWithAClosingMarkAndPartsNoNumber() {
    for (int before = 0; before < 30; before++) {
      String words = "字".repeat(before) + "12345.6，字（甲）。”".repeat(12);
      for (LineBreaker.Line line : LineBreaker.lines(List.of(Inline.Words.of(words)), 28, 2)) {
        String text = line.pieces().getFirst().text();
        assertThat(Cells.closes(text.codePointAt(0))).as(text).isFalse();
        assertThat(text.replace("12345.6", "")).doesNotContainPattern("[0-9]");
      }
    }
  }

  @Test
  void numbersPagesAtTheOuterSide() {
    List<PlacedPage> pages = PageLayout.pages(Papers.full(true));
    for (PlacedPage page : pages) {
      PlacedPage.Text number = page.texts().getLast();
      assertThat(number.text()).isEqualTo("— " + page.number() + " —");
      assertThat(number.size()).isEqualTo(14);
      double middle = (number.places()[0] + number.right()) / 2;
      assertThat(middle > Sheet.WIDTH / 2).isEqualTo(page.numberRight());
      assertThat(number.baseline()).isGreaterThan((37 + 225 + 7) * Sheet.MM);
    }
  }

  @Test
  void setsTheDayTwoCharactersAfterTheIssuer() {
    assertThat(SignaturePlace.of("示例区人民政府办公室", "2025年6月3日")).isEqualTo(new SignaturePlace(16, 18));
    assertThat(SignaturePlace.of("示例局", "2025年12月31日").day()).isEqualTo(26 - 7);
  }

  @Test
  void keepsFiguresAsAnchors() {
    Paper paper = Papers.full(true);
    assertThat(paper.figures()).extracting(Inline.Figure::anchor).containsExactly("d1", "d2", "d3");
    assertThat(PageLayout.pages(paper).getFirst().texts())
        .anyMatch(text -> text.text().equals("80.0%") && "d3".equals(text.anchor()));
  }

  @Test
  void keepsTheSignatureTogether() {
    Paper.Signature signature = new Paper.Signature("示例局", LocalDate.of(2025, 1, 2));
    for (int lines = 1; lines < 45; lines++) {
      List<PaperBlock> blocks = new ArrayList<>();
      blocks.add(Papers.text("字".repeat(28 * lines)));
      List<PlacedPage> pages = PageLayout.pages(plain(blocks, signature));
      assertThat(pages.getLast().texts()).extracting(PlacedPage.Text::text).contains("示例局");
      assertThat(pages.getLast().texts()).extracting(PlacedPage.Text::text).contains("2025年1月2日");
    }
  }

  private static Paper plain(List<PaperBlock> blocks, Paper.Signature signature) {
    return new Paper(null, "示例", null, blocks, List.of(), signature, null, false, Papers.AS_OF);
  }
}
