package org.duixian.publication.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The .pdf of a paper, read back; left out where no TrueType font with Chinese is installed. */
class ReadingCopyTests {

  private static final Typefaces TYPEFACES = Typefaces.find(null);

  @Test
  void saysTheSameAsThePaperOnEveryPage() throws IOException {
    Assumptions.assumeTrue(TYPEFACES.complete(), "no Chinese TrueType font: left out");
    byte[] file = ReadingCopy.of(Papers.full(true), TYPEFACES);
    int pages = PageLayout.pages(Papers.full(true)).size();
    try (PDDocument document = Loader.loadPDF(file)) {
      assertThat(document.getNumberOfPages()).isEqualTo(pages);
      assertThat(Math.round(document.getPage(0).getMediaBox().getWidth() / 72 * 25.4))
          .isEqualTo(210);
      for (int page = 1; page <= pages; page++) {
        assertThat(text(document, page)).contains("示例", "— " + page + " —");
      }
      assertThat(text(document, 1)).contains("示政办字〔2025〕3号", "一、总体情况");
    }
    assertThat(ReadingCopy.of(Papers.full(true), TYPEFACES)).isEqualTo(file);
  }

  @Test
  void knowsWhenNoTypefaceIsThere(@TempDir Path empty) {
    assertThat(Typefaces.find(null, List.of(empty)).complete()).isFalse();
    assertThat(Typefaces.find(empty.resolve("missing.ttf")).complete()).isFalse();
  }

  private static String text(PDDocument document, int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(false);
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(document).replaceAll("\\s*\\R\\s*", "");
  }
}
