package org.duixian.document.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Writes the text of WordprocessingML parts: a line for each paragraph, a line for each table row
 * with tabs between its cells. Elements go by local name, because two namespaces are in use.
 */
final class WordParts {
  /** Deleted or moved text, field codes, ruby, and the second copy of drawn text. */
  private static final Set<String> SKIPPED =
      Set.of("del", "moveFrom", "instrText", "rt", "Fallback", "rPr", "sectPr", "tblPr", "trPr");

  private static final Set<String> SEPARATORS =
      Set.of("separator", "continuationSeparator", "continuationNotice");

  private final WordNumbering numbering;
  private final BoundedText out = new BoundedText();

  /** Paragraphs under way; more than one inside a text box, which stands inside a paragraph. */
  private final Deque<StringBuilder> open = new ArrayDeque<>();

  private final List<String> boxes = new ArrayList<>();
  private final Map<String, Integer> notes = new HashMap<>();
  private final List<String> row = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private int tables;
  private int written;
  private @Nullable String notePrefix;

  WordParts(WordNumbering numbering) {
    this.numbering = numbering;
  }

  String text() {
    return out.toString();
  }

  void read(XMLStreamReader xml) throws XMLStreamException, RefusedException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(xml);
        case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
        default -> {}
      }
    }
  }

  private void start(XMLStreamReader xml) throws XMLStreamException, RefusedException {
    String name = xml.getLocalName();
    if (SKIPPED.contains(name)) {
      skip(xml);
      return;
    }
    switch (name) {
      case "p" -> open.push(new StringBuilder());
      case "pPr" -> add(numbering.label(xml));
      case "t" -> readText(xml);
      case "tab", "ptab" -> add("\t");
      case "br", "cr" -> add("\n");
      case "noBreakHyphen" -> add("-");
      case "footnoteReference", "endnoteReference" -> add(mark(name, attribute(xml, "id")));
      case "footnote", "endnote" -> startNote(xml, name);
      case "tbl" -> tables += open.isEmpty() ? 1 : 0;
      default -> {}
    }
  }

  private void readText(XMLStreamReader xml) throws XMLStreamException, RefusedException {
    int event = xml.next();
    while (event != XMLStreamConstants.END_ELEMENT) {
      if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        add(xml.getText());
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        skip(xml);
      }
      event = xml.next();
    }
  }

  private void startNote(XMLStreamReader xml, String name)
      throws XMLStreamException, RefusedException {
    String type = attribute(xml, "type");
    if (type != null && SEPARATORS.contains(type)) {
      skip(xml);
    } else {
      notePrefix = mark(name + "Reference", attribute(xml, "id")) + " ";
    }
  }

  /** Footnotes and endnotes are counted together, in the order in which the text names them. */
  private String mark(String kind, @Nullable String id) {
    return "[" + notes.computeIfAbsent(kind + id, _ -> notes.size() + 1) + "]";
  }

  private void end(String name) throws RefusedException {
    boolean outer = tables == 1 && open.isEmpty();
    switch (name) {
      case "p" -> endParagraph();
      case "tc" -> {
        if (outer) {
          row.add(cell.toString().strip());
          cell.setLength(0);
        }
      }
      case "tr" -> {
        if (outer) {
          writeLine(String.join("\t", row));
          row.clear();
        }
      }
      case "tbl" -> tables -= open.isEmpty() ? 1 : 0;
      default -> {}
    }
  }

  private void endParagraph() throws RefusedException {
    String paragraph = open.pop().toString();
    if (!open.isEmpty()) {
      boxes.add(paragraph);
      return;
    }
    if (tables > 0) {
      cell.append(paragraph.replace('\n', ' ')).append(' ');
    } else {
      writeParagraph(paragraph);
    }
    for (String box : boxes) {
      writeLine(box);
    }
    boxes.clear();
  }

  private void writeParagraph(String paragraph) throws RefusedException {
    String prefix = notePrefix;
    notePrefix = null;
    writeLine(prefix == null ? paragraph : prefix + paragraph.strip());
  }

  private void writeLine(String line) throws RefusedException {
    out.append(line);
    out.append('\n');
  }

  private void add(@Nullable String text) throws RefusedException {
    StringBuilder paragraph = open.peek();
    if (text == null || paragraph == null) {
      return;
    }
    written += text.length();
    if (written > 2 * TextExtractor.MAX_CHARACTERS) {
      throw new RefusedException(
          ExtractionRefusal.TOO_LONG, String.valueOf(TextExtractor.MAX_CHARACTERS));
    }
    paragraph.append(text);
  }

  static @Nullable String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  static void skip(XMLStreamReader xml) throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }
}
