package org.duixian.publication.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a paper as a .docx; the same paper gives the same bytes. */
public final class WordFile {

  private static final String RIGHT =
      "<w:ind w:rightChars=\"100\" w:right=\"280\"/><w:jc w:val=\"right\"/>";
  private static final String LEFT =
      "<w:ind w:leftChars=\"100\" w:left=\"280\"/><w:jc w:val=\"left\"/>";

  private WordFile() {}

  /** Returns the file. */
  public static byte[] of(Paper paper) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", bytes(part("content-types")));
    parts.put("_rels/.rels", bytes(part("package-relations")));
    parts.put("docProps/core.xml", FixedArchive.properties(paper.title(), paper.asOf()));
    parts.put("word/document.xml", bytes(WordBody.of(paper)));
    parts.put("word/_rels/document.xml.rels", bytes(part("document-relations")));
    parts.put("word/styles.xml", bytes(part("styles")));
    parts.put("word/settings.xml", bytes(part("settings")));
    parts.put("word/fontTable.xml", bytes(part("fonts")));
    String watermark = paper.sample() ? part("watermark").strip() : "";
    for (int number = 1; number <= 3; number++) {
      String mark = watermark.replace("{number}", String.valueOf(number));
      parts.put(
          "word/header" + number + ".xml", bytes(part("header").replace("{watermark}", mark)));
      String place = number == WordBody.EVEN ? LEFT : RIGHT;
      parts.put("word/footer" + number + ".xml", bytes(part("footer").replace("{place}", place)));
    }
    return FixedArchive.write(parts, paper.asOf());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String part(String name) {
    try (InputStream stream = WordFile.class.getResourceAsStream("/paper/" + name + ".xml")) {
      if (stream == null) {
        throw new IllegalStateException("the part " + name + " of Word files is missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("a part of Word files cannot be read", e);
    }
  }
}
