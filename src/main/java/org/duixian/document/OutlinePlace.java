package org.duixian.document;

import org.jspecify.annotations.Nullable;

/** Where in the outline of a document something stands. */
sealed interface OutlinePlace {

  /**
   * A heading; {@code end} is the end of the heading itself, {@code sectionEnd} that of what stands
   * under it.
   */
  record Heading(int index, int level, String title, int start, int end, int sectionEnd)
      implements OutlinePlace {}

  /** A paragraph; {@code runInEnd} is the end of its run-in heading, null if it has none. */
  record Paragraph(int number, int start, int end, @Nullable Integer runInEnd)
      implements OutlinePlace {}
}
