package org.duixian.declaration;

import org.duixian.kernel.Label;

/**
 * A stage in the life of an item.
 *
 * @param end whether nothing is expected of an item that stands here
 */
public record Stage(String id, Label label, boolean end) {

  /** Where items stand that were withdrawn; every register has it. */
  public static final String WITHDRAWN = "withdrawn";
}
