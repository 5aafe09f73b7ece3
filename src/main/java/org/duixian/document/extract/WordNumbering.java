package org.duixian.document.extract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that Word draws before paragraphs but does not keep in the text: the 一、 of a heading
 * would be lost without them.
 */
final class WordNumbering {
  private static final int LEVELS = 9;

  /** How one level of a list counts. */
  private record Level(String format, String pattern, int start) {}

  private record Numbered(@Nullable String list, int level) {}

  private final Map<String, Level> levels = new HashMap<>();
  private final Map<String, String> abstracts = new HashMap<>();
  private final Map<String, Numbered> styles = new HashMap<>();
  private final Map<String, int[]> counters = new HashMap<>();

  /** Reads which styles number their paragraphs. */
  void readStyles(XMLStreamReader xml) throws XMLStreamException {
    String style = null;
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (xml.getLocalName().equals("style")) {
        style = WordParts.attribute(xml, "styleId");
      } else if (xml.getLocalName().equals("numPr") && style != null) {
        styles.put(style, numbered(xml));
      }
    }
  }

  /** Reads how the lists count. */
  void readDefinitions(XMLStreamReader xml) throws XMLStreamException {
    String list = null;
    String number = null;
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "abstractNum" -> list = WordParts.attribute(xml, "abstractNumId");
        case "lvl" -> readLevel(xml, list);
        case "num" -> number = WordParts.attribute(xml, "numId");
        case "abstractNumId" -> {
          String of = WordParts.attribute(xml, "val");
          if (number != null && of != null) {
            abstracts.put(number, of);
          }
        }
        case "lvlOverride" -> WordParts.skip(xml);
        default -> {}
      }
    }
  }

  private void readLevel(XMLStreamReader xml, @Nullable String list) throws XMLStreamException {
    String key = list + "/" + WordParts.attribute(xml, "ilvl");
    Map<String, String> values = values(xml);
    levels.put(
        key,
        new Level(
            values.getOrDefault("numFmt", "decimal"),
            values.getOrDefault("lvlText", ""),
            number(values.getOrDefault("start", "1"))));
  }

  /** Reads an element to its end and returns the {@code val} of each one inside it, by name. */
  private static Map<String, String> values(XMLStreamReader xml) throws XMLStreamException {
    Map<String, String> values = new HashMap<>();
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        String value = WordParts.attribute(xml, "val");
        if (value != null) {
          values.put(xml.getLocalName(), value);
        }
      }
    }
    return values;
  }

  /** Reads a paragraph's properties to their end and returns the number to write before it. */
  @Nullable String label(XMLStreamReader xml) throws XMLStreamException {
    Numbered own = null;
    Numbered styled = null;
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        if (xml.getLocalName().equals("pStyle")) {
          styled = styles.get(WordParts.attribute(xml, "val"));
        } else if (xml.getLocalName().equals("numPr")) {
          own = numbered(xml);
          depth--;
        }
      }
    }
    return own != null ? next(own) : styled != null ? next(styled) : null;
  }

  private static Numbered numbered(XMLStreamReader xml) throws XMLStreamException {
    Map<String, String> values = values(xml);
    return new Numbered(values.get("numId"), number(values.getOrDefault("ilvl", "0")));
  }

  private @Nullable String next(Numbered paragraph) {
    String list = paragraph.list() == null ? null : abstracts.get(paragraph.list());
    Level level = list == null ? null : levels.get(list + "/" + paragraph.level());
    if (list == null || level == null || paragraph.level() >= LEVELS) {
      return null;
    }
    int[] counts = counters.computeIfAbsent(list, _ -> new int[LEVELS]);
    int at = paragraph.level();
    counts[at] = counts[at] == 0 ? level.start() : counts[at] + 1;
    Arrays.fill(counts, at + 1, LEVELS, 0);
    String label = level.pattern();
    for (int i = 0; i <= at; i++) {
      Level part = levels.getOrDefault(list + "/" + i, level);
      String shown = ChineseCount.of(Math.max(counts[i], 1), part.format());
      if (shown == null) {
        return null;
      }
      label = label.replace("%" + (i + 1), shown);
    }
    return label;
  }

  private static int number(String value) {
    try {
      return Math.clamp(Integer.parseInt(value), 0, 1_000_000);
    } catch (NumberFormatException odd) {
      return 0;
    }
  }
}
