package org.duixian.register;

/**
 * What an item is to another; the words of both ends stand under {@code register.link.<kind>} and
 * {@code register.link.back.<kind>}.
 */
public enum LinkKind {
  /** The two have to do with each other. */
  RELATED,
  /** The item belongs to the other. */
  PART_OF,
  /** The item came out of the other. */
  SPLIT_FROM,
  /** The item cannot go on before the other. */
  WAITS_FOR
}
