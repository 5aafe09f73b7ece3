package org.duixian.responsibility;

import java.util.List;
import java.util.Optional;
import org.duixian.register.Panel;

/** What another trait shows on the page of a person about the items that are his. */
public interface PersonPart {

  /** Returns a part of the page, empty where there is nothing to show. */
  Optional<Panel> of(long person, List<Responsibility> present);
}
