package org.duixian.document.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * Reads a .docx as a stream of its parts; a tree of a long report would take hundreds of megabytes.
 */
record WordText(ZipFile zip) {

  /** What any part may unpack to without suspicion. */
  private static final long HARMLESS = 10L << 20;

  private static final long LARGEST = 300L << 20;
  private static final int RATIO = 100;
  private static final int MOST_ENTRIES = 10_000;

  /** Formats that are zip files too, by an entry that only they have. */
  private static final Map<String, String> OTHERS =
      Map.of(
          "xl/workbook.xml", "xlsx",
          "ppt/presentation.xml", "pptx",
          "OFD.xml", "ofd",
          "content.xml", "odt",
          "META-INF/container.xml", "epub");

  static String read(byte[] content) throws IOException {
    var channel = new SeekableInMemoryByteChannel(content);
    try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(channel).get()) {
      return new WordText(zip).read();
    }
  }

  private String read() throws IOException {
    checkSizes();
    ZipArchiveEntry main = zip.getEntry("word/document.xml");
    if (main == null) {
      throw new RefusedException(ExtractionRefusal.UNSUPPORTED, otherFormat());
    }
    WordNumbering numbering = new WordNumbering();
    parse("word/styles.xml", numbering::readStyles);
    parse("word/numbering.xml", numbering::readDefinitions);
    WordParts body = new WordParts(numbering);
    parse(main, body::read);
    parse("word/footnotes.xml", body::read);
    parse("word/endnotes.xml", body::read);
    return body.text();
  }

  private void checkSizes() throws RefusedException {
    List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
    if (entries.size() > MOST_ENTRIES) {
      throw new RefusedException(ExtractionRefusal.ZIP_BOMB, String.valueOf(entries.size()));
    }
    for (ZipArchiveEntry entry : entries) {
      if (entry.getGeneralPurposeBit().usesEncryption()) {
        throw new RefusedException(ExtractionRefusal.ENCRYPTED, "zip");
      }
      if (entry.getSize() > limit(entry)) {
        throw new RefusedException(ExtractionRefusal.ZIP_BOMB, entry.getName());
      }
    }
  }

  /** The sizes in a directory may lie, so that reading keeps to the same limit. */
  private static long limit(ZipArchiveEntry entry) {
    return Math.min(LARGEST, Math.max(HARMLESS, entry.getCompressedSize() * RATIO));
  }

  private String otherFormat() {
    return OTHERS.entrySet().stream()
        .filter(other -> zip.getEntry(other.getKey()) != null)
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("zip");
  }

  private void parse(String name, Part part) throws IOException {
    parse(zip.getEntry(name), part);
  }

  private void parse(@Nullable ZipArchiveEntry entry, Part part) throws IOException {
    if (entry == null) {
      return;
    }
    try (InputStream in =
        new BoundedStream(zip.getInputStream(entry), entry.getName(), limit(entry))) {
      part.read(factory().createXMLStreamReader(in));
    } catch (XMLStreamException damaged) {
      if (damaged.getNestedException() instanceof RefusedException refused) {
        throw refused;
      }
      throw new RefusedException(ExtractionRefusal.BROKEN, entry.getName());
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  private interface Part {
    void read(XMLStreamReader xml) throws XMLStreamException, RefusedException;
  }
}
