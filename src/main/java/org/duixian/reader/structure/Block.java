package org.duixian.reader.structure;

import java.util.List;
import org.duixian.reader.source.NormalText;

/** Lines that belong together: a heading, a paragraph, or matter before the salutation. */
sealed interface Block {
  /** A heading on its own line. */
  record Head(Line line) implements Block {}

  /** Running text, its hard line ends joined. */
  record Body(Line first, NormalText text) implements Block {}

  /** Title, date, occasion, speaker, salutation. */
  record Front(NormalText text) implements Block {}

  /** Joins lines into one body. */
  static Body body(List<Line> lines) {
    return new Body(lines.getFirst(), NormalText.join(lines.stream().map(Line::text).toList()));
  }
}
