package org.duixian.reader.structure;

import org.duixian.reader.Part;
import org.duixian.reader.lexicon.Words;
import org.jspecify.annotations.Nullable;

/**
 * Words that open a part, by their place in the heading or paragraph.
 *
 * @param part the part that they open
 */
record PartSign(Part part, int from, int to) {

  /** Returns the first word of a set in a text as the sign of a part, null when there is none. */
  static @Nullable PartSign first(Part part, Words words, String text) {
    int at = words.indexIn(text);
    return at < 0 ? null : new PartSign(part, at, at + words.lengthAt(text, at));
  }

  /** Returns the word of a set that stands at a place, null when there is none. */
  static @Nullable PartSign at(Part part, Words words, String text, int at) {
    int length = words.lengthAt(text, at);
    return length == 0 ? null : new PartSign(part, at, at + length);
  }

  /** Returns the words themselves at a place, null when they do not stand there. */
  static @Nullable PartSign at(Part part, String words, int at) {
    return at < 0 ? null : new PartSign(part, at, at + words.length());
  }
}
