package org.duixian.counting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duixian.access.AuditTrail;
import org.duixian.database.DistrictSql;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which indicators are counted from registers. */
@Repository
public class Ties {

  private static final String SELECT =
      """
      select indicator, register, measure, dimension, value, by_field from counted_indicator
      where district = :district
      """;

  private final DistrictSql jdbc;
  private final AuditTrail audit;

  Ties(DistrictSql jdbc, AuditTrail audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /** Returns all of the district. */
  public List<Tie> all() {
    return jdbc.sql(SELECT + "order by indicator").list(Tie.class);
  }

  /** Returns the one of an indicator, empty if it is not counted from a register. */
  public Optional<Tie> of(long indicator) {
    return jdbc.sql(SELECT + "and indicator = :indicator")
        .with("indicator", indicator)
        .optional(Tie.class);
  }

  /** Lets a measure give the values of an indicator, in place of what gave them before. */
  @Transactional
  public void tie(Tie tie) {
    jdbc.sql(
            """
            insert into counted_indicator (district, indicator, register, measure, dimension, value,
                                           by_field)
            values (:district, :indicator, :register, :measure, :dimension, :value, :byField)
            on conflict (district, indicator) do update set register = excluded.register,
              measure = excluded.measure, dimension = excluded.dimension, value = excluded.value,
              by_field = excluded.by_field
            """)
        .with("indicator", tie.indicator(), "register", tie.register(), "measure", tie.measure())
        .with("dimension", tie.dimension(), "value", tie.value(), "byField", tie.byField())
        .update();
    audit.record(
        "counting.tie",
        "indicator",
        tie.indicator(),
        Map.of("register", tie.register(), "measure", tie.measure()));
  }

  /** Lets nothing give the values of an indicator any more; those that were told stay. */
  @Transactional
  public void untie(long indicator) {
    jdbc.sql("delete from counted_indicator where district = :district and indicator = :indicator")
        .with("indicator", indicator)
        .update();
    audit.record("counting.untie", "indicator", indicator, Map.of());
  }
}
