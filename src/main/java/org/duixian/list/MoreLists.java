package org.duixian.list;

import java.util.Optional;

/** Lists that a module has only while the program runs, such as those a district declared. */
@FunctionalInterface
public interface MoreLists {

  /** Returns the list of a name, empty where the module has none of it. */
  Optional<? extends Columns<?>> find(String name);
}
