package org.duixian.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The parts of an .xlsx, each read as a stream of XML.
 *
 * <p>Read by hand, because neither library at hand gives what the sheets of an office need:
 * fastexcel's reader knows no merged areas and no hidden rows, takes phonetic guides for text,
 * leaves {@code _x000D_} in it and ends at the first cell of type d; POI's streaming reader gives
 * texts of its own {@code DataFormatter}, which shows Chinese formats wrong by ten thousand, and
 * keeps styles as a tree whose size the sender chooses. Writing is fastexcel's.
 */
final class SheetArchive implements Closeable {

  /** More bytes or lines than allowed. */
  static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** One sheet that is shown: its name and its part of the archive. */
  record Part(String name, String path) {}

  /** Takes an element that begins; may go on to its end. */
  interface Reading {
    void read(XMLStreamReader xml) throws XMLStreamException;
  }

  private static final String STRINGS = "/sharedStrings";

  private final ZipFile zip;
  private final List<Part> sheets = new ArrayList<>();
  private final List<String> strings = new ArrayList<>();
  private final List<CellFormat> formats = new ArrayList<>();
  private boolean from1904;

  private SheetArchive(ZipFile zip) {
    this.zip = zip;
  }

  /** A small file can hold a huge one: counted before anything is kept. */
  static SheetArchive open(byte[] file, long mostBytes) throws IOException {
    SheetArchive archive =
        new SheetArchive(
            ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get());
    try {
      archive.weigh(mostBytes);
      archive.readWorkbook();
    } catch (IOException | RuntimeException e) {
      archive.close();
      throw e;
    }
    return archive;
  }

  private void weigh(long mostBytes) throws IOException {
    long bytes = 0;
    byte[] buffer = new byte[65_536];
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      try (InputStream content = zip.getInputStream(entry)) {
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
          bytes += read;
          if (bytes > mostBytes) {
            throw new TooLarge();
          }
        }
      }
    }
  }

  private void readWorkbook() throws IOException {
    Map<String, String> targets = new HashMap<>();
    elements("xl/_rels/workbook.xml.rels", xml -> target(xml, targets));
    elements("xl/workbook.xml", xml -> workbook(xml, targets));
    Map<Integer, String> own = new HashMap<>();
    elements("xl/styles.xml", xml -> style(xml, own));
    elements(
        targets.getOrDefault(STRINGS, "xl/sharedStrings.xml"),
        xml -> {
          if (xml.getLocalName().equals("si")) {
            strings.add(text(xml));
          }
        });
  }

  private static void target(XMLStreamReader xml, Map<String, String> targets) {
    String target = attribute(xml, "Target");
    String path = target.startsWith("/") ? target.substring(1) : "xl/" + target;
    boolean texts = attribute(xml, "Type").endsWith(STRINGS);
    targets.put(texts ? STRINGS : attribute(xml, "Id"), path);
  }

  private void workbook(XMLStreamReader xml, Map<String, String> targets) {
    if (xml.getLocalName().equals("workbookPr")) {
      from1904 = attribute(xml, "date1904").matches("1|true");
    } else if (xml.getLocalName().equals("sheet")) {
      String path = targets.getOrDefault(attribute(xml, "id"), "");
      if (path.contains("worksheets/") && !attribute(xml, "state").endsWith("idden")) {
        sheets.add(new Part(attribute(xml, "name"), path));
      }
    }
  }

  /** Formats of named styles stand before those of cells. */
  private void style(XMLStreamReader xml, Map<Integer, String> own) {
    switch (xml.getLocalName()) {
      case "numFmt" -> own.put(number(xml, "numFmtId"), attribute(xml, "formatCode"));
      case "cellXfs" -> formats.clear();
      case "xf" ->
          formats.add(CellFormat.of(number(xml, "numFmtId"), own.get(number(xml, "numFmtId"))));
      default -> {}
    }
  }

  List<Part> sheets() {
    return sheets;
  }

  /** Says whether days are counted from 1904 on. */
  boolean from1904() {
    return from1904;
  }

  String string(int index) {
    return strings.get(index);
  }

  CellFormat format(int style) {
    return style < formats.size() ? formats.get(style) : CellFormat.GENERAL;
  }

  /** Goes through the elements of a part; one that is not there has nothing in it. */
  void elements(String part, Reading reading) throws IOException {
    ZipArchiveEntry entry = zip.getEntry(part);
    if (entry == null) {
      return;
    }
    try (InputStream in = zip.getInputStream(entry)) {
      XMLStreamReader xml = factory().createXMLStreamReader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          reading.read(xml);
        }
      }
    } catch (XMLStreamException damaged) {
      throw new IOException(part, damaged);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /** Returns the text of an element with runs of text; how it is pronounced is left out. */
  static String text(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    int guide = 0;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        guide += guide > 0 || xml.getLocalName().equals("rPh") ? 1 : 0;
        if (guide == 0 && xml.getLocalName().equals("t")) {
          text.append(xml.getElementText());
          depth--;
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        guide -= guide > 0 ? 1 : 0;
      }
    }
    return text.toString();
  }

  static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  static int number(XMLStreamReader xml, String name) {
    String text = attribute(xml, name);
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
