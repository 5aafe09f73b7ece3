package org.duixian.register;

import java.util.List;

/** Pages beside the table of a register; traits and who counts offer theirs. */
public interface RegisterLinks {

  /**
   * One page.
   *
   * @param label key of its words
   */
  record Link(String label, String path) {}

  /** Returns the pages of a register, empty where it has none of this sort. */
  List<Link> of(Register register);
}
