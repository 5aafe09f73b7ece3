package org.duixian.publication.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The typefaces of one PDF; only the characters used go into it. */
final class EmbeddedFaces implements AutoCloseable {

  private static final String UNKNOWN = "?";

  /** A typeface with the characters it knows. */
  record Glyphs(PDType0Font font, CmapLookup characters) {
    /** Returns the character, or a question mark where the typeface has none. */
    String known(int codePoint) {
      return characters.getGlyphId(codePoint) == 0 ? UNKNOWN : Character.toString(codePoint);
    }
  }

  private final PDDocument document;
  private final Typefaces typefaces;
  private final Map<Face, Glyphs> byFace = new EnumMap<>(Face.class);
  private final Map<Path, Glyphs> byFile = new HashMap<>();
  private final List<AutoCloseable> open = new ArrayList<>();

  EmbeddedFaces(PDDocument document, Typefaces typefaces) {
    this.document = document;
    this.typefaces = typefaces;
  }

  Glyphs of(Face face) {
    return byFace.computeIfAbsent(
        face,
        wanted ->
            byFile.computeIfAbsent(
                typefaces
                    .file(wanted)
                    .orElseThrow(() -> new IllegalStateException("no typeface for " + wanted)),
                this::load));
  }

  private Glyphs load(Path file) {
    try {
      TrueTypeFont font = parse(file);
      open.add(font);
      return new Glyphs(PDType0Font.load(document, font, true), font.getUnicodeCmapLookup());
    } catch (IOException e) {
      throw new UncheckedIOException("the typeface " + file + " cannot be read", e);
    }
  }

  private TrueTypeFont parse(Path file) throws IOException {
    if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".ttc")) {
      return new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()));
    }
    TrueTypeCollection collection = new TrueTypeCollection(file.toFile());
    open.add(collection);
    List<TrueTypeFont> fonts = new ArrayList<>();
    collection.processAllFonts(fonts::add);
    return fonts.getFirst();
  }

  @Override
  public void close() throws IOException {
    for (AutoCloseable each : open.reversed()) {
      try {
        each.close();
      } catch (IOException | RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException("a typeface cannot be closed", e);
      }
    }
  }
}
