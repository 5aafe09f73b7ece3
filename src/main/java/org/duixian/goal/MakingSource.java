package org.duixian.goal;

import org.duixian.document.Document;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;

/**
 * A document from which the ledger of its year can be made; public for its template only.
 *
 * @param tasks its confirmed commitments
 * @param targets its confirmed figures that can be targets
 * @param open its statements that wait for review
 */
public record MakingSource(Document document, Sourced tasks, Sourced targets, Sourced open) {

  static MakingSource of(Document document, long tasks, long targets, long open) {
    return new MakingSource(
        document,
        count(document, tasks, "&kind=TASK&state=CONFIRMED"),
        count(document, targets, "&aim=yes&state=CONFIRMED"),
        count(document, open, "&state=PROPOSED"));
  }

  private static Sourced count(Document document, long number, String filter) {
    return Sourced.count(
        number, new Source.Count("statements", "document=" + document.id() + filter));
  }

  /** Says whether there is something to make tasks of. */
  public boolean ready() {
    return tasks.value() != null && tasks.value().signum() > 0;
  }
}
