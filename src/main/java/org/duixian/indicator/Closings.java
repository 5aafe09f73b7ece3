package org.duixian.indicator;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.duixian.access.AuditTrail;
import org.duixian.access.CurrentMember;
import org.duixian.database.DistrictSql;
import org.duixian.kernel.Period;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closed periods: what ends in one can be changed with a reason only. */
@Component
public class Closings {

  private final DistrictSql jdbc;
  private final AuditTrail audit;
  private final Clock clock;

  Closings(DistrictSql jdbc, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /** Closes a period; closing it twice changes nothing. */
  @Transactional
  public void close(Period period) {
    int closed =
        jdbc.sql(
                """
                insert into closed_period (district, grain, period_start, period_end, closed_at,
                                           closed_by)
                values (:district, :grain, :start, :end, :now, :by) on conflict do nothing
                """)
            .with("grain", period.grain().name(), "start", period.start(), "end", period.end())
            .with("now", OffsetDateTime.now(clock))
            .with("by", CurrentMember.name())
            .update();
    if (closed > 0) {
      audit.record("period.close", "period", period.code(), Map.of());
    }
  }

  /** Says whether the last day of a period lies in a closed one. */
  public boolean isClosed(Period period) {
    return jdbc.sql(
            """
            select exists (select 1 from closed_period
                           where district = :district
                             and :end between period_start and period_end)
            """)
        .with("end", period.end())
        .single((row, number) -> row.getBoolean(1));
  }
}
