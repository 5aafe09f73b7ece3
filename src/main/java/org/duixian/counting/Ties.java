package org.duixian.counting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duixian.access.AuditTrail;
import org.duixian.database.DistrictSql;
import org.duixian.indicator.Definitions;
import org.duixian.indicator.Indicator;
import org.duixian.indicator.Indicators;
import org.duixian.indicator.ValueSource;
import org.duixian.kernel.NotFound;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which indicators are counted from registers. */
@Repository
public class Ties {

  private static final String SELECT =
      """
      select indicator, register, measure, dimension, value, by_field, since from counted_indicator
      where district = :district
      """;

  private final DistrictSql jdbc;
  private final Indicators indicators;
  private final Definitions definitions;
  private final AuditTrail audit;

  Ties(DistrictSql jdbc, Indicators indicators, Definitions definitions, AuditTrail audit) {
    this.jdbc = jdbc;
    this.indicators = indicators;
    this.definitions = definitions;
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

  /**
   * Lets a measure give the values of an indicator, in place of what gave them before: nobody types
   * them from then on.
   *
   * @throws NotFound if the district has no such indicator, or it is worked out by a formula
   */
  @Transactional
  public void tie(Tie tie) {
    Indicator indicator =
        indicators
            .find(tie.indicator())
            .filter(each -> !each.isFormula())
            .orElseThrow(NotFound::new);
    comesFrom(indicator, ValueSource.COMPUTED, tie.since());
    jdbc.sql(
            """
            insert into counted_indicator (district, indicator, register, measure, dimension, value,
                                           by_field, since)
            values (:district, :indicator, :register, :measure, :dimension, :value, :byField, :since)
            on conflict (district, indicator) do update set register = excluded.register,
              measure = excluded.measure, dimension = excluded.dimension, value = excluded.value,
              by_field = excluded.by_field, since = excluded.since
            """)
        .with("indicator", tie.indicator(), "register", tie.register(), "measure", tie.measure())
        .with("dimension", tie.dimension(), "value", tie.value(), "byField", tie.byField())
        .with("since", tie.since())
        .update();
    audit.record(
        "counting.tie",
        "indicator",
        tie.indicator(),
        Map.of("register", tie.register(), "measure", tie.measure()));
  }

  private void comesFrom(Indicator indicator, ValueSource source, LocalDate since) {
    if (indicator.definition().source() != source) {
      LocalDate from = since.isBefore(indicator.validFrom()) ? indicator.validFrom() : since;
      definitions.redefine(
          indicator, indicator.version(), from, indicator.definition().from(source));
    }
  }

  /** Lets people type the values of an indicator again from a day on; those that were told stay. */
  @Transactional
  public void untie(long indicator, LocalDate from) {
    indicators.find(indicator).ifPresent(each -> comesFrom(each, ValueSource.TYPED, from));
    jdbc.sql("delete from counted_indicator where district = :district and indicator = :indicator")
        .with("indicator", indicator)
        .update();
    audit.record("counting.untie", "indicator", indicator, Map.of());
  }
}
