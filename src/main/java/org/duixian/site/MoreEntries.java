package org.duixian.site;

import java.util.List;

/** Tells the rooms that differ from district to district, such as its registers. */
public interface MoreEntries {

  /** Returns the rooms that the visitor may use. */
  List<NavigationEntry> entries();
}
