package org.duixian.publication.paper;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills pages from the top down; {@code y} is the distance from the top of the text. */
final class PageFlow {

  private static final double EPSILON = 0.01;

  private final List<PlacedPage> done = new ArrayList<>();
  private List<PlacedPage.Text> texts = new ArrayList<>();
  private List<PlacedPage.Rule> rules = new ArrayList<>();
  private double y;

  double y() {
    return y;
  }

  /** Leaves space, but none at the top of a page that follows. */
  void skip(double points) {
    if (y > 0 || done.isEmpty()) {
      y += points;
    }
  }

  /** Begins a new page unless this much is left. */
  void together(double points) {
    if (y + points > Sheet.TEXT_HEIGHT + EPSILON && y > 0) {
      newPage();
    }
  }

  void newPage() {
    done.add(page());
    texts = new ArrayList<>();
    rules = new ArrayList<>();
    y = 0;
  }

  /** Moves to where something of this height ends with the text's last line. */
  void toFoot(double height) {
    together(height);
    y = Sheet.TEXT_HEIGHT - height;
  }

  List<PlacedPage> pages() {
    List<PlacedPage> pages = new ArrayList<>(done);
    pages.add(page());
    return pages;
  }

  private PlacedPage page() {
    int number = done.size() + 1;
    String words = "— " + number + " —";
    double size = Sheet.SMALL_SIZE;
    double width = Cells.of(words) * size;
    double left =
        number % 2 == 1 ? Sheet.LEFT + Sheet.TEXT_WIDTH - size - width : Sheet.LEFT + size;
    double baseline = Sheet.TOP + Sheet.TEXT_HEIGHT + 7 * Sheet.MM + size / 2;
    List<PlacedPage.Text> all = new ArrayList<>(texts);
    all.add(text(words, Face.SONG, size, left, baseline, false));
    return new PlacedPage(number, List.copyOf(all), List.copyOf(rules));
  }

  /** Writes a paragraph on lines of the grid. */
  void lines(List<Inline> inlines, double indent) {
    for (LineBreaker.Line line : LineBreaker.lines(inlines, Sheet.CHARACTERS, indent)) {
      together(Sheet.LINE);
      place(line, Sheet.LEFT, Sheet.CELL, Sheet.BODY_SIZE, y + Sheet.LINE * 0.7);
      y += Sheet.LINE;
    }
  }

  /** Writes names behind their word, two characters in, a line left free above. */
  void named(PaperBlock.Named named) {
    double behind = 2 + Cells.of(named.label()) + 1;
    skip(Sheet.LINE);
    List<Inline> label = List.of(new Inline.Words(named.label() + "：", Level.FIRST));
    LineBreaker.Line word = LineBreaker.lines(label, Sheet.CHARACTERS, 2).getFirst();
    boolean first = true;
    List<Inline> names = List.of(Inline.Words.of(named.names()));
    for (LineBreaker.Line line : LineBreaker.lines(names, (int) (Sheet.CHARACTERS - behind), 0)) {
      together(Sheet.LINE);
      double baseline = y + Sheet.LINE * 0.7;
      if (first) {
        place(word, Sheet.LEFT, Sheet.CELL, Sheet.BODY_SIZE, baseline);
      }
      place(line, Sheet.LEFT + behind * Sheet.CELL, Sheet.CELL, Sheet.BODY_SIZE, baseline);
      y += Sheet.LINE;
      first = false;
    }
  }

  /** Puts one broken line at a place; {@code baseline} is from the top of the text. */
  void place(LineBreaker.Line line, double left, double cell, double size, double baseline) {
    for (LineBreaker.Piece piece : line.pieces()) {
      double[] places = piece.places().clone();
      for (int i = 0; i < places.length; i++) {
        places[i] = left + places[i] * cell;
      }
      add(piece.text(), piece.face(), size, places, baseline, piece.anchor());
    }
  }

  private void add(
      String text,
      Face face,
      double size,
      double[] places,
      double baseline,
      @Nullable String anchor) {
    texts.add(
        new PlacedPage.Text(text, name(face), size, places, Sheet.TOP + baseline, false, anchor));
  }

  /** Writes one line in the middle. */
  void centred(String words, Face face, double size, double height, boolean red) {
    together(height);
    double left = Sheet.LEFT + (Sheet.TEXT_WIDTH - Cells.of(words) * size) / 2;
    double baseline = Sheet.TOP + y + (height - size) / 2 + size * 0.86;
    texts.add(text(words, face, size, left, baseline, red));
    y += height;
  }

  /** Writes one line of the imprint from the left. */
  void small(String words, double indent, double height) {
    double size = Sheet.SMALL_SIZE;
    double left = Sheet.LEFT + indent * size;
    texts.add(text(words, Face.FANG, size, left, Sheet.TOP + y + height * 0.75, false));
    y += height;
  }

  /** Writes one line of the imprint with words at both ends. */
  void smallEnds(String left, String right, double height) {
    double size = Sheet.SMALL_SIZE;
    double start = Sheet.LEFT + Sheet.TEXT_WIDTH - (Cells.of(right) + 1) * size;
    texts.add(text(right, Face.FANG, size, start, Sheet.TOP + y + height * 0.75, false));
    small(left, 1, height);
  }

  /** Draws a line across the text, {@code below} where the flow stands. */
  void rule(double from, double below, double width, boolean red) {
    double at = Sheet.TOP + y + below;
    rules.add(
        new PlacedPage.Rule(Sheet.LEFT + from, at, Sheet.LEFT + Sheet.TEXT_WIDTH, at, width, red));
  }

  /** Draws a line between two places of the text. */
  void stroke(double fromX, double fromY, double toX, double toY) {
    rules.add(
        new PlacedPage.Rule(
            Sheet.LEFT + fromX, Sheet.TOP + fromY, Sheet.LEFT + toX, Sheet.TOP + toY, 0.6, false));
  }

  void advance(double points) {
    y += points;
  }

  private static PlacedPage.Text text(
      String words, Face face, double size, double left, double baseline, boolean red) {
    int[] characters = words.codePoints().toArray();
    double[] places = new double[characters.length];
    double next = left;
    for (int i = 0; i < characters.length; i++) {
      places[i] = next;
      next += Cells.of(characters[i]) * size;
    }
    return new PlacedPage.Text(words, name(face), size, places, baseline, red, null);
  }

  private static String name(Face face) {
    return face.name().toLowerCase(java.util.Locale.ROOT);
  }
}
