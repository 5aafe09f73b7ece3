package org.duixian.site;

import java.util.List;

/** Finds the things of one module by words; each with things to be found offers one as a bean. */
public interface Finder {

  /** Returns what the visitor may read of what was found, a kind each; kinds may be empty. */
  List<FoundKind> find(String words);
}
