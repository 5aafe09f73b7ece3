package org.duixian.document.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files with bytes changed, cut out or cut off: each gives a text or a reason, never an error. */
class DamagedFilesTests {
  private static final int ROUNDS = 150;
  private static final String WORDS = "修路11条，绿地3公顷，税收增长4.2%。\n";

  static Stream<Arguments> files() throws IOException {
    byte[] page =
        ("<html><body><p>" + WORDS.repeat(20) + "</p><table><tr><td>1</td></tr></table>")
            .getBytes(StandardCharsets.UTF_8);
    return Stream.of(
        Arguments.of("a.txt", WORDS.repeat(20).getBytes(Charset.forName("GB18030"))),
        Arguments.of("a.txt", WORDS.repeat(20).getBytes(StandardCharsets.UTF_16)),
        Arguments.of("a.html", page),
        Arguments.of("a.docx", word()),
        Arguments.of("a.pdf", pdf()));
  }

  @ParameterizedTest
  @MethodSource("files")
  void giveATextThatCanBeStoredOrAReason(String name, byte[] whole) {
    Random random = new Random(20240116);
    for (int round = 0; round < ROUNDS; round++) {
      switch (TextExtractor.extract(name, damaged(whole, random))) {
        case Extraction.Extracted(String text, Format _, String _) ->
            assertThat(text).doesNotContain("\0").isEqualTo(StorableText.of(text));
        case Extraction.Refused(ExtractionRefusal reason, String _) ->
            assertThat(reason).isNotNull();
      }
    }
  }

  private static byte[] damaged(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    for (int i = random.nextInt(12); i >= 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    int from = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, from + random.nextInt(40));
    return switch (random.nextInt(3)) {
      case 0 -> bytes;
      case 1 -> Arrays.copyOf(bytes, from + 1);
      default -> {
        byte[] cut = Arrays.copyOf(bytes, bytes.length - (to - from));
        System.arraycopy(bytes, to, cut, from, bytes.length - to);
        yield cut;
      }
    };
  }

  private static byte[] word() throws IOException {
    String row =
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
            + "<w:r><w:t>"
            + WORDS
            + "</w:t><w:footnoteReference w:id=\"1\"/></w:r></w:p>";
    var file = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(file)) {
      zip.setLevel(0);
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(
          ("<w:document xmlns:w=\"urn:w\"><w:body>" + row.repeat(5) + "</w:body></w:document>")
              .getBytes(StandardCharsets.UTF_8));
    }
    return file.toByteArray();
  }

  private static byte[] pdf() throws IOException {
    var file = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 12);
        content.newLineAtOffset(72, 700);
        content.showText("first line 11, second 4.2% and some more words");
        content.endText();
      }
      document.save(file);
    }
    return file.toByteArray();
  }
}
