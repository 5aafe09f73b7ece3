package org.duixian.rules;

import java.math.BigDecimal;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.progress.ProgressReading;
import org.jspecify.annotations.Nullable;

/** The shown figures of a try-out with their sources; public for the templates only. */
public record TriedFigures(ProgressReading reading, String key) {

  static final String RULE = "progress";

  /** What each figure is, as the end of its address. */
  enum What {
    COMPLETION,
    PLANNED,
    LAG
  }

  /** Returns the completion, null if there is none. */
  public @Nullable Sourced completion() {
    return of(What.COMPLETION);
  }

  /** Returns the share that was to be there, null if there is none. */
  public @Nullable Sourced planned() {
    return of(What.PLANNED);
  }

  /** Returns the lead or lag, null if there is none. */
  public @Nullable Sourced lag() {
    return of(What.LAG);
  }

  @Nullable Sourced of(What what) {
    BigDecimal shown =
        switch (what) {
          case COMPLETION -> reading.shownCompletion();
          case PLANNED -> reading.shownPlanned();
          case LAG -> reading.shownLag();
        };
    if (shown == null) {
      return null;
    }
    String bound = what == What.LAG && shown.signum() > 0 ? "+" : "";
    Source source = new Source.Computed(RULE, key + "~" + what.name());
    return new Sourced(shown, what == What.LAG ? "百分点" : "%", bound, source);
  }
}
