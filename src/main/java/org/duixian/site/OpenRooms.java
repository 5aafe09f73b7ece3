package org.duixian.site;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which rooms stand open to the visitor of the request. */
@Component
class OpenRooms {

  private final Visitors visitors;
  private final List<NavigationEntry> entries;
  private final ObjectProvider<MoreEntries> more;

  OpenRooms(Visitors visitors, List<NavigationEntry> entries, ObjectProvider<MoreEntries> more) {
    this.visitors = visitors;
    this.entries = List.copyOf(entries);
    this.more = more;
  }

  /** Returns the rooms: none before sign-in. */
  Rooms open() {
    Visitor visitor = visitors.current();
    if (!visitor.signedIn()) {
      return new Rooms(List.of());
    }
    return new Rooms(
        Stream.concat(entries.stream(), more.stream().flatMap(each -> each.entries().stream()))
            .filter(each -> each.needed() == null || visitor.may(each.needed()))
            .toList());
  }
}
