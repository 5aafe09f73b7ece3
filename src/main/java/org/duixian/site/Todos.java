package org.duixian.site;

import java.util.List;
import java.util.Set;

/** Tells what waits for the signed-in account in one module; each with such things offers one. */
public interface Todos {

  /** Returns with what the addresses of its things begin, such as {@code /rounds}. */
  Set<String> under();

  /** Returns what waits, of each room no more than a number. */
  List<Waiting> waiting(int most);
}
