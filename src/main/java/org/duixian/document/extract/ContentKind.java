package org.duixian.document.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What a file is, told from its first bytes. */
sealed interface ContentKind {

  /** Returns a short name of the kind for a message. */
  String label();

  record Plain(String label) implements ContentKind {}

  record Html(String label) implements ContentKind {}

  record Pdf(String label) implements ContentKind {}

  record Zip(String label) implements ContentKind {}

  /** A known format that is not read. */
  record Other(String label) implements ContentKind {}

  /** A known format that asks for a password. */
  record Locked(String label) implements ContentKind {}

  int LOOK = 4096;
  byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1};
  Pattern HTML_START =
      Pattern.compile(
          "(?is)\\A\\W{0,8}(<!--.{0,2000}?-->\\s*)*<(!doctype\\s+html|html|head|body)\\b.*");
  Pattern TAG = Pattern.compile("(?i)<(html|head|body|div|p|br|table|span|meta|h[1-6])\\b");

  static ContentKind of(String fileName, byte[] content) {
    String head =
        new String(content, 0, Math.min(content.length, LOOK), StandardCharsets.ISO_8859_1);
    String name = fileName.toLowerCase(Locale.ROOT);
    if (head.substring(0, Math.min(head.length(), 1024)).contains("%PDF-")) {
      return new Pdf("pdf");
    }
    if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6")) {
      return new Zip(extension(name, "zip"));
    }
    if (startsWith(content, OLE2)) {
      return ole2(content, name);
    }
    if (head.startsWith("{\\rtf")) {
      return new Other("rtf");
    }
    boolean named = name.endsWith(".html") || name.endsWith(".htm");
    if (HTML_START.matcher(head).matches() || (named && TAG.matcher(head).find())) {
      return new Html("html");
    }
    return new Plain("txt");
  }

  /** Word wraps a file under a password in the container that old Word files use. */
  private static ContentKind ole2(byte[] content, String name) {
    try (var container = new POIFSFileSystem(new ByteArrayInputStream(content))) {
      return container.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)
          ? new Locked(extension(name, "ole2"))
          : new Other(extension(name, "ole2"));
    } catch (IOException | RuntimeException damaged) {
      return new Other(extension(name, "ole2"));
    }
  }

  private static boolean startsWith(byte[] content, byte[] start) {
    return content.length >= start.length
        && Arrays.equals(content, 0, start.length, start, 0, start.length);
  }

  private static String extension(String name, String unnamed) {
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 ? "" : name.substring(dot + 1);
    return ending.matches("[a-z0-9]{1,5}") ? ending : unnamed;
  }
}
