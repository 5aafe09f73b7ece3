package org.duixian.sheet;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.duixian.sheet.RawCell.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of one sheet, one after the other; what a formula came to is never reckoned anew.
 */
final class SheetLines {

  /** No office's table is wider; what stands behind is left alone. */
  static final int MOST_COLUMNS = 256;

  private final SheetArchive archive;
  private int line;
  private int place;

  SheetLines(SheetArchive archive) {
    this.archive = archive;
  }

  /** Reads a sheet: its lines that hold something, then the references of its merged areas. */
  void read(SheetArchive.Part sheet, Consumer<RawLine> lines, Consumer<String> merged)
      throws IOException {
    archive.elements(
        sheet.path(),
        xml -> {
          switch (xml.getLocalName()) {
            case "row" -> line(xml, lines);
            case "mergeCell" -> merged.accept(SheetArchive.attribute(xml, "ref"));
            default -> {}
          }
        });
  }

  private void line(XMLStreamReader xml, Consumer<RawLine> lines) throws XMLStreamException {
    int number = SheetArchive.number(xml, "r");
    line = number > 0 ? number : line + 1;
    place = -1;
    boolean hidden = SheetArchive.attribute(xml, "hidden").matches("1|true");
    Map<Integer, RawCell> cells = new HashMap<>();
    while (!ends(xml, "row")) {
      if (xml.isStartElement() && xml.getLocalName().equals("c")) {
        cell(xml, cells);
      }
    }
    if (!cells.isEmpty()) {
      lines.accept(new RawLine(line, hidden, false, cells));
    }
  }

  private static boolean ends(XMLStreamReader xml, String element) throws XMLStreamException {
    return xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element);
  }

  private void cell(XMLStreamReader xml, Map<Integer, RawCell> cells) throws XMLStreamException {
    String reference = SheetArchive.attribute(xml, "r");
    place = reference.isEmpty() ? place + 1 : Places.column(reference);
    String type = SheetArchive.attribute(xml, "t");
    CellFormat format = archive.format(SheetArchive.number(xml, "s"));
    String value = "";
    String formula = null;
    while (!ends(xml, "c")) {
      if (xml.isStartElement()) {
        switch (xml.getLocalName()) {
          case "v" -> value = xml.getElementText();
          case "is" -> value = SheetArchive.text(xml);
          case "f" -> formula = xml.getElementText();
          default -> {}
        }
      }
    }
    if (place < MOST_COLUMNS) {
      RawCell cell = cell(type, value, format, formula);
      if (!cell.value().isBlank() || cell.kind() == Kind.NOT_COMPUTED) {
        cells.put(place, cell);
      }
    }
  }

  private RawCell cell(String type, String value, CellFormat format, @Nullable String formula) {
    return switch (type) {
      case "s" -> new RawCell(Kind.TEXT, archive.string(Integer.parseInt(value)), format, formula);
      case "inlineStr", "str" -> new RawCell(Kind.TEXT, value, format, formula);
      case "b" -> new RawCell(Kind.FLAG, value.equals("0") ? "FALSE" : "TRUE", format, formula);
      case "e" -> new RawCell(Kind.FAULT, value, format, formula);
      case "d" -> new RawCell(Kind.ISO_DAY, value, format, formula);
      default -> {
        boolean open = value.isEmpty() && formula != null;
        yield new RawCell(open ? Kind.NOT_COMPUTED : Kind.NUMBER, value, format, formula);
      }
    };
  }
}
