package org.duixian.document.extract;

import java.io.IOException;
import java.util.Locale;

/** Turns the bytes of a file, or a pasted text, into text or a reason why not. */
public final class TextExtractor {
  /** The largest file that is read. */
  public static final int MAX_BYTES = 20 * 1024 * 1024;

  /** The longest text that is kept, in Unicode code points. */
  public static final int MAX_CHARACTERS = 2_000_000;

  private TextExtractor() {}

  /**
   * Reads a file; its content decides what it is, its name only helps where the content is silent.
   */
  public static Extraction extract(String fileName, byte[] content) {
    if (content.length > MAX_BYTES) {
      return new Extraction.Refused(ExtractionRefusal.TOO_LARGE, megabytes(content.length));
    }
    if (content.length == 0) {
      return new Extraction.Refused(ExtractionRefusal.EMPTY, "");
    }
    ContentKind kind = ContentKind.of(fileName, content);
    try {
      return checked(read(kind, content));
    } catch (RefusedException refused) {
      return refused.asExtraction();
    } catch (IOException | RuntimeException | StackOverflowError damaged) {
      // the parsers answer hostile bytes with every kind of exception
      return new Extraction.Refused(ExtractionRefusal.BROKEN, kind.label());
    }
  }

  /** Takes a text typed or pasted into a form; the line ends of a form become plain line ends. */
  public static Extraction paste(String text) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    return checked(new Extraction.Extracted(lines, Format.PASTED, "UTF-8"));
  }

  private static Extraction.Extracted read(ContentKind kind, byte[] content) throws IOException {
    return switch (kind) {
      case ContentKind.Plain _ -> PlainText.read(content);
      case ContentKind.Html _ -> HtmlText.read(content);
      case ContentKind.Pdf _ -> fixed(PdfText.read(content), Format.PDF);
      case ContentKind.Zip _ -> fixed(WordText.read(content), Format.WORD);
      case ContentKind.Other(String label) ->
          throw new RefusedException(ExtractionRefusal.UNSUPPORTED, label);
      case ContentKind.Locked(String label) ->
          throw new RefusedException(ExtractionRefusal.ENCRYPTED, label);
    };
  }

  private static Extraction.Extracted fixed(String text, Format format) {
    return new Extraction.Extracted(text, format, "UTF-8");
  }

  private static Extraction checked(Extraction.Extracted found) {
    if (found.text().isBlank()) {
      return new Extraction.Refused(ExtractionRefusal.EMPTY, "");
    }
    if (found.text().codePointCount(0, found.text().length()) > MAX_CHARACTERS) {
      return new Extraction.Refused(ExtractionRefusal.TOO_LONG, String.valueOf(MAX_CHARACTERS));
    }
    return new Extraction.Extracted(StorableText.of(found.text()), found.format(), found.charset());
  }

  private static String megabytes(int bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1048576.0);
  }
}
