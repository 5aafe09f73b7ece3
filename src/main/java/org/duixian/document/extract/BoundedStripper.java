package org.duixian.document.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A text stripper that gives up on texts too long and on drawings that never end. */
final class BoundedStripper extends PDFTextStripper {
  /** Forms that draw forms multiply; no real report comes near this many operators. */
  private static final int MOST_OPERATORS = 50_000_000;

  private int letters;
  private int operators;

  BoundedStripper() {
    setSortByPosition(true);
    setLineSeparator("\n");
    setPageEnd("\n");
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    if (++letters > TextExtractor.MAX_CHARACTERS) {
      throw new UncheckedIOException(
          new RefusedException(
              ExtractionRefusal.TOO_LONG, String.valueOf(TextExtractor.MAX_CHARACTERS)));
    }
    super.processTextPosition(text);
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (++operators > MOST_OPERATORS) {
      throw new UncheckedIOException(new RefusedException(ExtractionRefusal.ZIP_BOMB, "pdf"));
    }
    super.processOperator(operator, operands);
  }
}
