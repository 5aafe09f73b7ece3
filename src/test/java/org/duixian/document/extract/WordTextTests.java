package org.duixian.document.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

class WordTextTests {

  @Test
  void writesParagraphsTablesAndThenFootnotes() throws IOException {
    var document = new XWPFDocument();
    var first = document.createParagraph();
    first.createRun().setText("修路11条");
    first.addFootnoteReference(note(document, "含续建。"));
    first.createRun().setText("，绿地3公顷。");
    var table = document.createTable(2, 2);
    table.getRow(0).getCell(0).setText("指标");
    table.getRow(0).getCell(1).setText("目标");
    table.getRow(1).getCell(0).setText("税收");
    table.getRow(1).getCell(1).setText("4.2%");
    var last = document.createParagraph().createRun();
    last.setText("左");
    last.addTab();
    last.setText("右", 1);
    last.addBreak();
    last.setText("下一行", 2);

    assertThat(text(bytes(document)))
        .isEqualTo("修路11条[1]，绿地3公顷。\n指标\t目标\n税收\t4.2%\n左\t右\n下一行\n[1] 含续建。\n");
  }

  @Test
  void writesTheNumbersThatWordOnlyDraws() throws IOException {
    var document = new XWPFDocument();
    BigInteger list = list(document);
    numbered(document, list, 0, "回顾");
    numbered(document, list, 1, "产业");
    numbered(document, list, 1, "民生");
    numbered(document, list, 0, "打算");
    numbered(document, list, 1, "项目");

    assertThat(text(bytes(document))).isEqualTo("一、回顾\n（一）产业\n（二）民生\n二、打算\n（一）项目\n");
  }

  @Test
  void leavesDeletedTextAndTheSecondCopyOfDrawnTextOut() throws IOException {
    String body =
        """
        <w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins>
        <w:r><mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p>
        </w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>框</w:t></w:r></w:p></mc:Fallback>
        </mc:AlternateContent></w:r><w:r><w:t>文</w:t></w:r></w:p>""";

    assertThat(text(docx(body))).isEqualTo("新文\n框\n");
  }

  @Test
  void readsADocumentUnderTheNameOfAText() throws IOException {
    var document = new XWPFDocument();
    document.createParagraph().createRun().setText("修路11条");

    assertThat(TextExtractor.extract("报告.txt", bytes(document)))
        .isEqualTo(new Extraction.Extracted("修路11条\n", Format.WORD, "UTF-8"));
  }

  @Test
  void refusesAZipBomb() throws IOException {
    byte[] bomb = zip("word/document.xml", new byte[40 << 20]);

    assertThat(bomb.length).isLessThan(100_000);
    assertThat(refusal(bomb)).isEqualTo(ExtractionRefusal.ZIP_BOMB);
  }

  @Test
  void refusesABombThatLiesAboutItsSize() throws IOException {
    byte[] bomb = zip("word/document.xml", new byte[40 << 20]);
    int directory = indexOf(bomb, new byte[] {'P', 'K', 1, 2});
    Arrays.fill(bomb, directory + 24, directory + 28, (byte) 1);
    bomb[directory + 26] = 0;
    bomb[directory + 27] = 0;

    assertThat(refusal(bomb)).isIn(ExtractionRefusal.ZIP_BOMB, ExtractionRefusal.BROKEN);
  }

  @Test
  void refusesALongDocumentBeforeItFillsTheMemory() throws IOException {
    String run = "<w:r><w:t>" + "修路11条，绿地3公顷。".repeat(10) + "</w:t></w:r>";

    assertThat(refusal(docx("<w:p>" + run.repeat(17_000) + "</w:p>")))
        .isEqualTo(ExtractionRefusal.TOO_LONG);
  }

  @Test
  void refusesATruncatedDocument() throws IOException {
    var document = new XWPFDocument();
    document.createParagraph().createRun().setText("修路11条");
    byte[] whole = bytes(document);

    assertThat(refusal(Arrays.copyOf(whole, whole.length / 2))).isEqualTo(ExtractionRefusal.BROKEN);
  }

  @Test
  void refusesADocumentWhoseMarkupBreaksOff() throws IOException {
    assertThat(refusal(zip("word/document.xml", "<a><b>修路".getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(ExtractionRefusal.BROKEN);
  }

  @Test
  void doesNotFollowEntities() throws IOException {
    String xml =
        """
        <!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname"><!ENTITY y "yyyy">]>
        <a><p><t>&x;&y;修路</t></p></a>""";

    assertThat(
            TextExtractor.extract(
                "a.docx", zip("word/document.xml", xml.getBytes(StandardCharsets.UTF_8))))
        .isIn(
            new Extraction.Refused(ExtractionRefusal.BROKEN, "word/document.xml"),
            new Extraction.Extracted("修路\n", Format.WORD, "UTF-8"));
  }

  @Test
  void refusesADocumentUnderAPassword() throws Exception {
    var container = new POIFSFileSystem();
    var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
    encryptor.confirmPassword("a word of the test");
    try (var out = encryptor.getDataStream(container)) {
      out.write(bytes(new XWPFDocument()));
    }
    var file = new ByteArrayOutputStream();
    container.writeFilesystem(file);

    assertThat(TextExtractor.extract("a.docx", file.toByteArray()))
        .isEqualTo(new Extraction.Refused(ExtractionRefusal.ENCRYPTED, "docx"));
  }

  @Test
  void saysThatASpreadsheetAndAnOldDocumentAreNotRead() throws IOException {
    var sheet = new ByteArrayOutputStream();
    try (var workbook = new XSSFWorkbook()) {
      workbook.createSheet();
      workbook.write(sheet);
    }
    var old = new ByteArrayOutputStream();
    try (var container = new POIFSFileSystem()) {
      container.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), "WordDocument");
      container.writeFilesystem(old);
    }

    assertThat(TextExtractor.extract("a.docx", sheet.toByteArray()))
        .isEqualTo(new Extraction.Refused(ExtractionRefusal.UNSUPPORTED, "xlsx"));
    assertThat(TextExtractor.extract("a.doc", old.toByteArray()))
        .isEqualTo(new Extraction.Refused(ExtractionRefusal.UNSUPPORTED, "doc"));
  }

  private static org.apache.poi.xwpf.usermodel.XWPFFootnote note(
      XWPFDocument document, String text) {
    var note = document.createFootnote();
    note.createParagraph().createRun().setText(text);
    return note;
  }

  private static BigInteger list(XWPFDocument document) {
    CTAbstractNum definition = CTAbstractNum.Factory.newInstance();
    definition.setAbstractNumId(BigInteger.ONE);
    level(definition, 0, "%1、");
    level(definition, 1, "（%2）");
    var numbering = document.createNumbering();
    return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(definition)));
  }

  private static void level(CTAbstractNum definition, int depth, String pattern) {
    CTLvl level = definition.addNewLvl();
    level.setIlvl(BigInteger.valueOf(depth));
    level.addNewStart().setVal(BigInteger.ONE);
    level.addNewNumFmt().setVal(STNumberFormat.CHINESE_COUNTING);
    level.addNewLvlText().setVal(pattern);
  }

  private static void numbered(XWPFDocument document, BigInteger list, int depth, String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setNumID(list);
    paragraph.setNumILvl(BigInteger.valueOf(depth));
    paragraph.createRun().setText(text);
  }

  private static byte[] docx(String body) throws IOException {
    String xml = "<w:document xmlns:w=\"urn:w\"><w:body>" + body + "</w:body></w:document>";
    return zip("word/document.xml", xml.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    var file = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
    }
    return file.toByteArray();
  }

  private static byte[] bytes(XWPFDocument document) throws IOException {
    var file = new ByteArrayOutputStream();
    try (document) {
      document.write(file);
    }
    return file.toByteArray();
  }

  private static int indexOf(byte[] content, byte[] part) {
    for (int i = 0; ; i++) {
      if (Arrays.equals(content, i, i + part.length, part, 0, part.length)) {
        return i;
      }
    }
  }

  private static String text(byte[] content) {
    return ((Extraction.Extracted) TextExtractor.extract("a.docx", content)).text();
  }

  private static ExtractionRefusal refusal(byte[] content) {
    return ((Extraction.Refused) TextExtractor.extract("a.docx", content)).reason();
  }
}
