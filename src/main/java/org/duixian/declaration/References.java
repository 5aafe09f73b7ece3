package org.duixian.declaration;

import java.util.Optional;

/** The names of what fields refer to: units, people, other items. */
public interface References {

  /** Returns the id of what is called so; empty where nothing or more than one thing is. */
  Optional<Long> find(FieldType type, String typed);

  /** Returns what an id is called; its digits where it is not known. */
  String name(FieldType type, long id);
}
