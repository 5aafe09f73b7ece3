package org.duixian.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An .xlsx made of its XML, for what no library writes; formats are numbered as they come. */
public final class Xlsx {

  private static final String MAIN =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final StringBuilder rows = new StringBuilder();
  private final List<String> merged = new ArrayList<>();
  private final List<String> formats = new ArrayList<>();
  private String properties = "";
  private int row;

  /** Adds a row of texts; numbers in front of {@code #} are numbers: {@code #7.5}. */
  public Xlsx row(String... cells) {
    return rowWith("", cells);
  }

  /** Adds a row that a filter hides. */
  public Xlsx hiddenRow(String... cells) {
    return rowWith(" hidden=\"1\"", cells);
  }

  /** Leaves rows out. */
  public Xlsx gap(int lines) {
    row += lines;
    return this;
  }

  private Xlsx rowWith(String attributes, String... cells) {
    row++;
    rows.append("<row r=\"").append(row).append('"').append(attributes).append('>');
    for (int place = 0; place < cells.length; place++) {
      rows.append(cell(Places.letters(place) + row, cells[place]));
    }
    rows.append("</row>");
    return this;
  }

  private String cell(String reference, String content) {
    if (content.isEmpty()) {
      return "";
    }
    if (content.startsWith("<")) {
      return content.replace("<c", "<c r=\"" + reference + "\"");
    }
    if (content.startsWith("#")) {
      return "<c r=\"%s\"><v>%s</v></c>".formatted(reference, content.substring(1));
    }
    return "<c r=\"%s\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
        .formatted(reference, content.replace("&", "&amp;").replace("<", "&lt;"));
  }

  /** Returns a cell for {@link #row} with a number under a format of its own. */
  public String formatted(String number, String code) {
    formats.add(code.replace("&", "&amp;").replace("\"", "&quot;").replace(">", "&gt;"));
    return "<c s=\"%d\"><v>%s</v></c>".formatted(formats.size(), number);
  }

  /** Returns a cell for {@link #row} with a number under a built-in format. */
  public String builtIn(String number, int id) {
    formats.add("id" + id);
    return "<c s=\"%d\"><v>%s</v></c>".formatted(formats.size(), number);
  }

  public Xlsx merge(String area) {
    merged.add(area);
    return this;
  }

  /** Counts days from 1904 on, as old Macintosh files do. */
  public Xlsx from1904() {
    properties = "<workbookPr date1904=\"1\"/>";
    return this;
  }

  public byte[] bytes() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "xl/workbook.xml",
        "<workbook %s xmlns:r=\"%s\">%s<sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
            .formatted(MAIN, OFFICE, properties));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
        <Relationship Id="rId1" Type="%s/worksheet" Target="worksheets/sheet1.xml"/></Relationships>\
        """
            .formatted(OFFICE));
    parts.put("xl/styles.xml", styles());
    StringBuilder areas = new StringBuilder();
    merged.forEach(each -> areas.append("<mergeCell ref=\"").append(each).append("\"/>"));
    parts.put(
        "xl/worksheets/sheet1.xml",
        "<worksheet %s><sheetData>%s</sheetData>%s</worksheet>"
            .formatted(
                MAIN, rows, merged.isEmpty() ? "" : "<mergeCells>" + areas + "</mergeCells>"));
    return zip(parts);
  }

  private String styles() {
    StringBuilder own = new StringBuilder();
    StringBuilder cells = new StringBuilder("<xf numFmtId=\"0\"/>");
    for (int i = 0; i < formats.size(); i++) {
      String code = formats.get(i);
      boolean builtIn = code.matches("id[0-9]+");
      int id = builtIn ? Integer.parseInt(code.substring(2)) : 164 + i;
      cells.append("<xf numFmtId=\"").append(id).append("\"/>");
      own.append(builtIn ? "" : "<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(id, code));
    }
    return "<styleSheet %s><numFmts>%s</numFmts><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs>%s</cellXfs></styleSheet>"
        .formatted(MAIN, own, cells);
  }

  static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
