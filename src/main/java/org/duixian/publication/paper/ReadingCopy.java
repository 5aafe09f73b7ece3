package org.duixian.publication.paper;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** Writes a paper as a PDF for reading; the same paper and typefaces give the same bytes. */
public final class ReadingCopy {

  private static final Color RED = new Color(0xC8, 0x16, 0x1D);
  private static final Color PALE = new Color(0xE4, 0xE6, 0xE8);
  private static final float MARK = 190;

  private final Paper paper;
  private final PDDocument document;
  private final EmbeddedFaces faces;

  private ReadingCopy(Paper paper, PDDocument document, EmbeddedFaces faces) {
    this.paper = paper;
    this.document = document;
    this.faces = faces;
  }

  /**
   * Returns the file.
   *
   * @throws IllegalStateException if a typeface is missing; ask {@link Typefaces#complete()} first
   */
  public static byte[] of(Paper paper, Typefaces typefaces) {
    try (PDDocument document = new PDDocument();
        EmbeddedFaces faces = new EmbeddedFaces(document, typefaces)) {
      ReadingCopy copy = new ReadingCopy(paper, document, faces);
      copy.about();
      for (PlacedPage page : PageLayout.pages(paper)) {
        copy.draw(page);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes, CompressParameters.NO_COMPRESSION);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("the reading copy cannot be written", e);
    }
  }

  private void about() {
    Calendar time = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
    time.setTimeInMillis(paper.asOf().toEpochMilli());
    PDDocumentInformation information = document.getDocumentInformation();
    information.setTitle(paper.title());
    information.setCreator("Duixian");
    information.setProducer("Duixian");
    information.setCreationDate(time);
    information.setModificationDate(time);
    document.getDocumentCatalog().setLanguage("zh-CN");
    document.setDocumentId(paper.asOf().toEpochMilli());
  }

  private void draw(PlacedPage placed) throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
      if (paper.sample()) {
        watermark(stream);
      }
      for (PlacedPage.Rule rule : placed.rules()) {
        stream.setStrokingColor(rule.red() ? RED : Color.BLACK);
        stream.setLineWidth((float) rule.width());
        stream.moveTo((float) rule.fromX(), up(rule.fromY()));
        stream.lineTo((float) rule.toX(), up(rule.toY()));
        stream.stroke();
      }
      for (PlacedPage.Text text : placed.texts()) {
        write(stream, text);
      }
    }
  }

  private static float up(double fromTop) {
    return (float) (Sheet.HEIGHT - fromTop);
  }

  private void watermark(PDPageContentStream stream) throws IOException {
    stream.saveGraphicsState();
    stream.beginText();
    EmbeddedFaces.Glyphs glyphs = faces.of(Face.HEI);
    stream.setFont(glyphs.font(), MARK);
    stream.setNonStrokingColor(PALE);
    double turn = Math.PI / 4;
    double half = MARK * Math.cos(turn);
    float x = (float) (Sheet.WIDTH / 2 - half + MARK * 0.25);
    float y = (float) (Sheet.HEIGHT / 2 - half - MARK * 0.25);
    stream.setTextMatrix(Matrix.getRotateInstance(turn, x, y));
    stream.showText("示例");
    stream.endText();
    stream.restoreGraphicsState();
  }

  private void write(PDPageContentStream stream, PlacedPage.Text text) throws IOException {
    Face face = Face.valueOf(text.face().toUpperCase(Locale.ROOT));
    EmbeddedFaces.Glyphs glyphs = faces.of(face);
    float size = (float) text.size();
    Color colour = text.red() ? RED : Color.BLACK;
    stream.setNonStrokingColor(colour);
    stream.setStrokingColor(colour);
    stream.beginText();
    stream.setFont(glyphs.font(), size);
    stream.setRenderingMode(face.heavy() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
    stream.setLineWidth(size / 32);
    List<Integer> characters = text.text().codePoints().boxed().toList();
    for (int i = 0; i < characters.size(); i++) {
      String shown = glyphs.known(characters.get(i));
      double room = Cells.of(characters.get(i)) * size;
      double wide = glyphs.font().getStringWidth(shown) / 1000 * size;
      double scale = wide > room ? room / wide : 1;
      double left = text.places()[i] + (room - wide * scale) / 2;
      stream.setTextMatrix(new Matrix((float) scale, 0, 0, 1, (float) left, up(text.baseline())));
      stream.showText(shown);
    }
    stream.endText();
  }
}
