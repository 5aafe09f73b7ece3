package org.duixian.publication;

import java.util.ArrayList;
import java.util.List;
import org.duixian.publication.paper.Level;

/**
 * A stretch of a paper's text that is edited at a time, so that a long draft is no long page;
 * public for the templates only.
 *
 * @param heading the first-level heading above it, empty before the first
 * @param continued whether the heading stands in a part before this one
 */
public record TextPart(String heading, boolean continued, List<PaperSentence> sentences) {

  private static final int MOST = 15;

  /** Cuts a text at its first-level headings, and where a part would grow too long. */
  static List<TextPart> of(List<PaperSentence> sentences) {
    List<TextPart> parts = new ArrayList<>();
    List<PaperSentence> open = new ArrayList<>();
    String heading = "";
    boolean continued = false;
    for (PaperSentence sentence : sentences) {
      boolean first = sentence.level() == Level.FIRST;
      if (!open.isEmpty() && (first || open.size() == MOST)) {
        parts.add(new TextPart(heading, continued, List.copyOf(open)));
        open.clear();
        continued = !first;
      }
      heading = first ? sentence.words() : heading;
      open.add(sentence);
    }
    if (!open.isEmpty()) {
      parts.add(new TextPart(heading, continued, List.copyOf(open)));
    }
    return parts;
  }

  /** Returns the part in which a sentence stands, the first for a sentence that is not there. */
  static TextPart at(List<TextPart> parts, int position) {
    return parts.stream()
        .filter(part -> part.from() <= position && position <= part.to())
        .findFirst()
        .orElse(parts.getFirst());
  }

  /** Returns the position of its first sentence. */
  public int from() {
    return sentences.getFirst().position();
  }

  /** Returns the position of its last sentence. */
  public int to() {
    return sentences.getLast().position();
  }
}
