package org.duixian.reader.structure;

import java.util.List;
import org.duixian.reader.source.NormalText;

/** Lines that belong together: a heading, a paragraph, or matter before the salutation. */
sealed interface LineBlock {
  /** A heading on its own line. */
  record Head(TextLine line) implements LineBlock {}

  /** Running text, its hard line ends joined. */
  record Body(TextLine first, NormalText text) implements LineBlock {}

  /** Title, date, occasion, speaker, salutation. */
  record Front(NormalText text) implements LineBlock {}

  /** Joins lines into one body. */
  static Body body(List<TextLine> lines) {
    return new Body(lines.getFirst(), NormalText.join(lines.stream().map(TextLine::text).toList()));
  }
}
