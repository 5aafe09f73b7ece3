package org.duixian.site;

import java.util.List;

/** Tells what waits for the signed-in account in one module; each with such things offers one. */
public interface Todos {

  /** Returns what waits, of each room no more than a number. */
  List<Waiting> waiting(int most);
}
