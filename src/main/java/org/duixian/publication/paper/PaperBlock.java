package org.duixian.publication.paper;

import java.util.List;

/** A part of a paper that stands on lines of its own. */
public sealed interface PaperBlock {

  /** A paragraph, indented by two characters. */
  record Paragraph(List<Inline> inlines) implements PaperBlock {
    /** Keeps the list from changing. */
    public Paragraph {
      inlines = List.copyOf(inlines);
    }

    /** Returns a paragraph of words. */
    public static Paragraph of(Level level, String words) {
      return new Paragraph(List.of(new Inline.Words(words, level)));
    }

    /** Returns the level of a heading; BODY when it is not a heading as a whole. */
    public Level level() {
      boolean heading =
          inlines.size() == 1 && inlines.getFirst() instanceof Inline.Words words && !words.body();
      return heading ? inlines.getFirst().level() : Level.BODY;
    }
  }

  /**
   * A list of names under a word in black type, as 出席 in minutes; further lines begin where the
   * names do (GB/T 9704-2012, 10.3).
   */
  record Named(String label, String names) implements PaperBlock {}

  /**
   * A table with a head that is repeated on each page.
   *
   * @param heads words of the columns
   * @param shares share of each column in the width, in any unit
   * @param rows cells by column, each a list of inlines
   */
  record Table(List<String> heads, List<Integer> shares, List<List<List<Inline>>> rows)
      implements PaperBlock {
    /** Checks that each row has all its cells. */
    public Table {
      int columns = heads.size();
      if (shares.size() != columns || rows.stream().anyMatch(row -> row.size() != columns)) {
        throw new IllegalArgumentException("a row of a table has another number of cells");
      }
      heads = List.copyOf(heads);
      shares = List.copyOf(shares);
      rows = List.copyOf(rows);
    }
  }

  /** Adds the figures in it, in order. */
  default void collect(List<Inline.Figure> figures) {
    switch (this) {
      case Named named -> {
        // Names are no figures.
      }
      case Paragraph paragraph -> add(paragraph.inlines(), figures);
      case Table table -> table.rows().forEach(row -> row.forEach(cell -> add(cell, figures)));
    }
  }

  private static void add(List<Inline> inlines, List<Inline.Figure> figures) {
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Figure figure) {
        figures.add(figure);
      }
    }
  }
}
