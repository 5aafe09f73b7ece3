package org.duixian.document.extract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Decodes plain text: a byte order mark decides, else strict UTF-8, else strict GB18030. */
final class PlainText {
  static final Charset GB18030 = Charset.forName("GB18030");

  private static final double CONTROL_SHARE = 0.005;

  private PlainText() {}

  static Extraction.Extracted read(byte[] content) throws RefusedException {
    Decoded decoded = decode(content);
    if (decoded == null || isBinary(decoded.text())) {
      throw new RefusedException(ExtractionRefusal.BINARY, "");
    }
    return new Extraction.Extracted(decoded.text(), Format.PLAIN, decoded.charset().name());
  }

  /** A text with the encoding that made sense of it. */
  record Decoded(String text, Charset charset) {}

  static @Nullable Decoded decode(byte[] content) {
    if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
      return decoded(content, 3, StandardCharsets.UTF_8);
    }
    if (startsWith(content, 0xFF, 0xFE)) {
      return decoded(content, 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(content, 0xFE, 0xFF)) {
      return decoded(content, 2, StandardCharsets.UTF_16BE);
    }
    Decoded unicode = decoded(content, 0, StandardCharsets.UTF_8);
    if (unicode != null) {
      return unicode;
    }
    return looksLikeGb(content) ? decoded(content, 0, GB18030) : null;
  }

  private static @Nullable Decoded decoded(byte[] content, int from, Charset charset) {
    try {
      var text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(content, from, content.length - from));
      return new Decoded(text.toString(), charset);
    } catch (CharacterCodingException notThis) {
      return null;
    }
  }

  /**
   * GB18030 accepts almost any bytes, damaged UTF-8 too. Real Chinese text has most of its pairs in
   * the old GB 2312 square, where both bytes are above A0.
   */
  private static boolean looksLikeGb(byte[] content) {
    int pairs = 0;
    int square = 0;
    for (int i = 0; i + 1 < content.length; i++) {
      int lead = content[i] & 0xFF;
      if (lead >= 0x81) {
        int trail = content[i + 1] & 0xFF;
        pairs++;
        if (lead >= 0xA1 && lead <= 0xF7 && trail >= 0xA1) {
          square++;
        }
        i++;
      }
    }
    return square * 10L >= pairs * 8L;
  }

  static boolean isBinary(String text) {
    long control = text.chars().filter(PlainText::isControl).count();
    return control > text.length() * CONTROL_SHARE + 2;
  }

  private static boolean isControl(int c) {
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f') || c == 0x7F;
  }

  private static boolean startsWith(byte[] content, int... start) {
    if (content.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((content[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
