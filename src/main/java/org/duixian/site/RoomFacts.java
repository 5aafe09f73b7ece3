package org.duixian.site;

import java.util.Collection;
import java.util.Map;

/** Tells how rooms stand; a module knows it of its own, and of others what it adds to them. */
public interface RoomFacts {

  /** Returns what is known of some rooms, by their addresses. */
  Map<String, RoomFact> facts(Collection<NavigationEntry> rooms);
}
