package org.duixian.document;

import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;

/** One document with the counts of its statements by state. */
public record DocumentRow(Document document, long confirmed, long proposed, long rejected) {

  /** Returns a count by the state it counts. */
  public Sourced count(String state) {
    long number =
        switch (StatementState.valueOf(state)) {
          case CONFIRMED -> confirmed;
          case PROPOSED -> proposed;
          case REJECTED -> rejected;
        };
    return Sourced.count(
        number, new Source.Count("statements", "document=" + document.id() + "&state=" + state));
  }
}
