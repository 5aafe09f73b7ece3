package org.duixian.assessment;

import java.math.BigDecimal;
import org.duixian.kernel.Source;

/**
 * One thing that counts under a criterion.
 *
 * @param id number of the result, of the form's round, or of the matter
 * @param title what it is
 * @param share 0 to 100
 */
public record ScoredRow(Kind kind, long id, String title, BigDecimal share) {

  /** What a row is. */
  public enum Kind {
    RESULT,
    FORM,
    MATTER
  }

  /** Returns the path of the page that shows it. */
  public String path(long unit) {
    return switch (kind) {
      case RESULT -> new Source.Result(id, "completion", "算").path();
      case FORM -> "/rounds/" + id + "/units/" + unit;
      case MATTER -> "/followups/" + id;
    };
  }
}
