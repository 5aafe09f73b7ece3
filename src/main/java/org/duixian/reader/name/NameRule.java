package org.duixian.reader.name;

import org.jspecify.annotations.Nullable;

/** One way to find names of one kind. */
interface NameRule {

  /**
   * A name found.
   *
   * @param from where it begins; at or before the place that was asked
   */
  record Found(NameRule rule, int from, int to, String canonical) {}

  NameKind kind();

  /** Returns its id, by which corpus and derivations know it. */
  String id();

  /**
   * Returns the name whose mark stands at a place, null when there is none. Looks at a bounded
   * stretch on either side.
   *
   * @param from nothing before this belongs to a name any more
   * @param at where the mark would begin: the name itself, or the word that ends it
   */
  @Nullable Found at(String text, int from, int at);
}
