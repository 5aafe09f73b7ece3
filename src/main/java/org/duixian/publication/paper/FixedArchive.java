package org.duixian.publication.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Writes Office files whose bytes depend on their content only: entries in the order given, each
 * with the time of the data.
 */
final class FixedArchive {

  private static final String CORE = "docProps/core.xml";

  private FixedArchive() {}

  static byte[] write(Map<String, byte[]> entries, Instant time) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> each : entries.entrySet()) {
        ZipEntry entry = new ZipEntry(each.getKey());
        entry.setTimeLocal(time.atOffset(ZoneOffset.UTC).toLocalDateTime());
        zip.putNextEntry(entry);
        zip.write(each.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return bytes.toByteArray();
  }

  /** Writes the entries of another archive again, with properties of ours. */
  static byte[] rewrite(byte[] archive, String title, Instant time) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(archive)).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
        entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
    entries.computeIfPresent(CORE, (name, bytes) -> properties(title, time));
    return write(entries, time);
  }

  /** Returns the core properties of a file: title and time of the data. */
  static byte[] properties(String title, Instant time) {
    return """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/\
    core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" \
    xmlns:dcterms="http://purl.org/dc/terms/" \
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>%1$s</dc:title>\
    <dc:creator>Duixian</dc:creator>\
    <dcterms:created xsi:type="dcterms:W3CDTF">%2$s</dcterms:created>\
    <dcterms:modified xsi:type="dcterms:W3CDTF">%2$s</dcterms:modified></cp:coreProperties>
    """
        .formatted(XmlText.escape(title), time.truncatedTo(java.time.temporal.ChronoUnit.SECONDS))
        .getBytes(StandardCharsets.UTF_8);
  }
}
