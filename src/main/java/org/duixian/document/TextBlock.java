package org.duixian.document;

import java.util.List;

/**
 * A heading or a paragraph of the text as the reading page draws it; public for its template only.
 *
 * @param level 0 for a paragraph, else the level of the heading
 * @param number number of the paragraph, 0 for a heading
 * @param start offset of its first character
 * @param runs its characters from the first to the last
 */
public record TextBlock(int level, int number, int start, List<Run> runs) {

  /**
   * Characters that are marked alike.
   *
   * @param task class of the commitment around them, empty for none
   * @param mark class of the figure around them, empty for none
   * @param statement the statement they belong to, 0 for none
   * @param opening the numbers of the rows that begin here, with their statements
   * @param lead whether they belong to the run-in heading
   * @param resync offset of the first character when the browser would lose count, −1 otherwise
   */
  public record Run(
      String text,
      String task,
      String mark,
      long statement,
      List<Opening> opening,
      boolean lead,
      int resync) {}

  /** The number of a row where its words begin. */
  public record Opening(int number, long statement) {}
}
