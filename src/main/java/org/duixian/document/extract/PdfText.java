package org.duixian.document.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads the text layer of a PDF in the order in which it is seen; page furniture stays in. */
final class PdfText {
  /** A page of pictures may still carry a page number or a stamp. */
  private static final int FEW_LETTERS = 16;

  private PdfText() {}

  static String read(byte[] content) throws IOException {
    PdfStreams.check(content);
    try (PDDocument document = Loader.loadPDF(content)) {
      if (document.getNumberOfPages() == 0) {
        throw new RefusedException(ExtractionRefusal.BROKEN, "pdf");
      }
      BoundedStripper stripper = new BoundedStripper();
      String text = stripper.getText(document);
      checkTextLayer(document, text);
      return text;
    } catch (InvalidPasswordException locked) {
      throw new RefusedException(ExtractionRefusal.ENCRYPTED, "pdf");
    } catch (UncheckedIOException stopped) {
      throw stopped.getCause();
    }
  }

  private static void checkTextLayer(PDDocument document, String text) throws RefusedException {
    long letters = text.codePoints().filter(Character::isLetterOrDigit).count();
    if (letters >= (long) FEW_LETTERS * document.getNumberOfPages()) {
      return;
    }
    int pictured = 0;
    for (PDPage page : document.getPages()) {
      pictured += hasPicture(page) ? 1 : 0;
    }
    if (pictured == document.getNumberOfPages() || (letters == 0 && pictured > 0)) {
      throw new RefusedException(ExtractionRefusal.SCANNED_PDF, String.valueOf(pictured));
    }
  }

  private static boolean hasPicture(PDPage page) {
    PDResources resources = page.getResources();
    if (resources == null) {
      return false;
    }
    for (COSName _ : resources.getXObjectNames()) {
      return true;
    }
    return false;
  }
}
