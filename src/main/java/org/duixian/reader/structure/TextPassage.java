package org.duixian.reader.structure;

import org.duixian.reader.Paragraph;
import org.duixian.reader.source.NormalText;

/**
 * A paragraph as rules read it.
 *
 * @param paragraph its place, section, part and year
 * @param text its characters from the first to the last, hard line ends joined
 * @param bodyStart index in {@code text} behind the run-in heading; 0 when there is none
 */
public record TextPassage(Paragraph paragraph, NormalText text, int bodyStart) {

  /** Returns the run-in heading without its closing mark, empty when there is none. */
  public String runInText() {
    String head = text.chars().substring(0, bodyStart);
    int end = head.length();
    while (end > 0 && "。：:！!".indexOf(head.charAt(end - 1)) >= 0) {
      end--;
    }
    return head.substring(0, end);
  }
}
