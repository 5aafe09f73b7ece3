package org.duixian.document.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;

class PdfTextTests {

  @Test
  void readsWhatIsSeenFromTopToBottom() throws IOException {
    var document = new PDDocument();
    var page = new PDPage();
    document.addPage(page);
    try (var content = new PDPageContentStream(document, page)) {
      write(content, 600, "second line 4.2%");
      write(content, 700, "first line 11");
    }

    assertThat(TextExtractor.extract("a.pdf", bytes(document)))
        .isEqualTo(
            new Extraction.Extracted("first line 11\nsecond line 4.2%\n", Format.PDF, "UTF-8"));
  }

  /** A font that is not embedded, its characters found by the character map that PDF defines. */
  @Test
  void readsChineseWithoutTheFont() {
    String text = HexFormat.of().formatHex("修路十一条".getBytes(StandardCharsets.UTF_16BE));
    byte[] pdf = chinese("BT /F1 12 Tf 72 700 Td <" + text + "> Tj ET");

    assertThat(TextExtractor.extract("报告.pdf", pdf))
        .isEqualTo(new Extraction.Extracted("修路十一条\n", Format.PDF, "UTF-8"));
  }

  @Test
  void refusesPagesOfPicturesOnly() throws IOException {
    var document = new PDDocument();
    var page = new PDPage();
    document.addPage(page);
    var picture = LosslessFactory.createFromImage(document, new BufferedImage(40, 40, 1));
    try (var content = new PDPageContentStream(document, page)) {
      content.drawImage(picture, 10, 10);
      write(content, 20, "- 1 -");
    }

    assertThat(TextExtractor.extract("a.pdf", bytes(document)))
        .isEqualTo(new Extraction.Refused(ExtractionRefusal.SCANNED_PDF, "1"));
  }

  @Test
  void refusesAPasswordAndReadsWhatOnlyForbidsPrinting() throws IOException {
    assertThat(refusal(bytes(protectedBy("of the reader")))).isEqualTo(ExtractionRefusal.ENCRYPTED);
    assertThat(TextExtractor.extract("a.pdf", bytes(protectedBy(""))))
        .isInstanceOf(Extraction.Extracted.class);
  }

  @Test
  void refusesAPageThatUnpacksToHundredsOfMegabytes() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(packed)) {
      byte[] blanks = new byte[1 << 20];
      Arrays.fill(blanks, (byte) ' ');
      for (int i = 0; i < 100; i++) {
        out.write(blanks);
      }
    }
    var file = new ByteArrayOutputStream();
    file.writeBytes(
        "%PDF-1.4\n1 0 obj <</Filter/FlateDecode>> stream\n".getBytes(StandardCharsets.US_ASCII));
    file.writeBytes(packed.toByteArray());
    file.writeBytes("\nendstream endobj\n".getBytes(StandardCharsets.US_ASCII));

    assertThat(refusal(file.toByteArray())).isEqualTo(ExtractionRefusal.ZIP_BOMB);
  }

  @Test
  void refusesWhatOnlyBeginsLikeAPdf() {
    assertThat(refusal("%PDF-1.7\nnothing more".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(ExtractionRefusal.BROKEN);
  }

  @Test
  void refusesAnEmptyPage() throws IOException {
    var document = new PDDocument();
    document.addPage(new PDPage());

    assertThat(refusal(bytes(document))).isEqualTo(ExtractionRefusal.EMPTY);
  }

  private static PDDocument protectedBy(String password) throws IOException {
    var document = new PDDocument();
    var page = new PDPage();
    document.addPage(page);
    try (var content = new PDPageContentStream(document, page)) {
      write(content, 700, "first line 11");
    }
    var rights = new AccessPermission();
    rights.setCanPrint(false);
    document.protect(new StandardProtectionPolicy("of the owner", password, rights));
    return document;
  }

  private static void write(PDPageContentStream content, int y, String line) throws IOException {
    content.beginText();
    content.setFont(new PDType1Font(FontName.HELVETICA), 12);
    content.newLineAtOffset(72, y);
    content.showText(line);
    content.endText();
  }

  private static byte[] chinese(String drawing) {
    return """
        %%PDF-1.4
        1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
        2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
        3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R
        /Resources<</Font<</F1 4 0 R>>>>>> endobj
        4 0 obj <</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H
        /DescendantFonts[6 0 R]>> endobj
        5 0 obj <</Length %d>> stream
        %s
        endstream endobj
        6 0 obj <</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000
        /CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/FontDescriptor 7 0 R>> endobj
        7 0 obj <</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 0 1000 1000]
        /ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>> endobj
        trailer <</Root 1 0 R/Size 8>>
        %%%%EOF
        """
        .formatted(drawing.length(), drawing)
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    var file = new ByteArrayOutputStream();
    try (document) {
      document.save(file);
    }
    return file.toByteArray();
  }

  private static ExtractionRefusal refusal(byte[] content) {
    return ((Extraction.Refused) TextExtractor.extract("a.pdf", content)).reason();
  }
}
