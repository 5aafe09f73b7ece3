package org.duixian.trail;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.kernel.When;

/**
 * How far the trail is sealed; public for the template only.
 *
 * @param blocks blocks there are
 * @param entries entries sealed in them
 * @param waiting entries that wait for their block
 * @param head the end of the trail
 * @param sealedAt when the last block was sealed, a dash before the first
 */
public record TrailState(
    Sourced blocks, Sourced entries, Sourced waiting, Head head, String sealedAt) {

  static final String RULE = "trail";

  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  static TrailState of(String district, TrailBlock last, long waiting) {
    return new TrailState(
        count("blocks", last.number()),
        count("entries", last.total()),
        count("waiting", waiting),
        Head.of(district, last),
        last.number() == 0 ? "—" : when(last.sealedAt()));
  }

  private static Sourced count(String what, long number) {
    return Sourced.count(number, new Source.Computed(RULE, what));
  }

  /** Returns a moment in the district's time. */
  public static String when(OffsetDateTime moment) {
    return SECOND.format(moment.atZoneSameInstant(When.ZONE));
  }
}
