package org.duixian.round;

import org.duixian.site.FormErrors;
import org.jspecify.annotations.Nullable;

/** What was typed into a form, read line by line as the lines stand when it is saved. */
interface Typing {

  /** Nothing was typed: the form is sent as it stands. */
  Typing NOTHING = (line, errors) -> null;

  /** Returns what was typed into a line, null for nothing; what cannot be read is an error. */
  @Nullable TypedLine into(Line line, FormErrors errors);
}
