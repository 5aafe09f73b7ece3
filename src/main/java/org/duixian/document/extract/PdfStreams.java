package org.duixian.document.extract;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Measures the packed streams of a PDF before they are unpacked into memory. Pictures are left out:
 * they are never unpacked for their text, and an honest scan is large.
 */
final class PdfStreams {
  private static final long LARGEST = 64L << 20;
  private static final long ALTOGETHER = 512L << 20;
  private static final int DICTIONARY = 600;
  private static final Pattern STREAM = Pattern.compile("(?<!end)stream\\r?\\n");
  private static final Pattern PICTURE = Pattern.compile("/Subtype\\s*/Image");

  private PdfStreams() {}

  static void check(byte[] content) throws RefusedException {
    String bytes = new String(content, StandardCharsets.ISO_8859_1);
    Matcher stream = STREAM.matcher(bytes);
    Inflater inflater = new Inflater();
    try {
      long total = 0;
      while (stream.find()) {
        if (looksPacked(content, stream.end()) && !isPicture(bytes, stream.start())) {
          total += unpackedSize(inflater, content, stream.end());
          if (total > ALTOGETHER) {
            throw new RefusedException(ExtractionRefusal.ZIP_BOMB, "pdf");
          }
        }
      }
    } finally {
      inflater.end();
    }
  }

  /** A zlib header: method 8, and both bytes together a multiple of 31. */
  private static boolean looksPacked(byte[] content, int at) {
    return at + 1 < content.length
        && (content[at] & 0x0F) == 8
        && ((content[at] & 0xFF) << 8 | (content[at + 1] & 0xFF)) % 31 == 0;
  }

  private static boolean isPicture(String bytes, int stream) {
    int object = Math.max(bytes.lastIndexOf(" obj", stream), stream - DICTIONARY);
    return PICTURE.matcher(bytes).region(Math.max(object, 0), stream).find();
  }

  private static long unpackedSize(Inflater inflater, byte[] content, int at)
      throws RefusedException {
    byte[] scratch = new byte[1 << 16];
    inflater.reset();
    inflater.setInput(content, at, content.length - at);
    try {
      long size = 0;
      for (int n = 1; n > 0; size += n) {
        n = inflater.inflate(scratch);
        if (size > LARGEST) {
          throw new RefusedException(ExtractionRefusal.ZIP_BOMB, "pdf");
        }
      }
      return size;
    } catch (DataFormatException notPacked) {
      return inflater.getBytesWritten();
    }
  }
}
