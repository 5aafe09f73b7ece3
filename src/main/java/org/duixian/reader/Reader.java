package org.duixian.reader;

import java.util.List;
import org.duixian.reader.figure.FigureReader;
import org.duixian.reader.source.SourceText;
import org.duixian.reader.structure.Outline;
import org.duixian.reader.structure.StructureReader;
import org.duixian.reader.structure.TextPassage;
import org.duixian.reader.task.TaskReader;

/** Reads a text; safe for use by several threads at once. */
public final class Reader {

  private final StructureReader structure = new StructureReader();
  private final FigureReader figures = new FigureReader();
  private final TaskReader tasks = new TaskReader();

  private Reader() {}

  /** Returns the reader with the vocabulary that ships with the product. */
  public static Reader standard() {
    return Standard.READER;
  }

  /** Returns all that is found in the text; any string can be read. */
  public Reading read(String text) {
    SourceText source = SourceText.of(text);
    Outline outline = structure.read(source);
    List<Paragraph> paragraphs = outline.passages().stream().map(TextPassage::paragraph).toList();
    List<Figure> found = figures.read(source, outline.facts(), outline.sections(), paragraphs);
    Reading reading =
        new Reading(
            outline.facts(),
            outline.sections(),
            outline.parts(),
            paragraphs,
            found,
            tasks.read(outline, found));
    return WholeWords.of(source, reading);
  }

  /** Loads the vocabulary once, when it is first asked for. */
  private static final class Standard {
    static final Reader READER = new Reader();
  }
}
