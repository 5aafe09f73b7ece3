package org.duixian.register;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duixian.database.DistrictSql;
import org.duixian.declaration.Stage;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.kernel.When;
import org.duixian.register.Dimensions.Cell;
import org.duixian.register.Dimensions.Sum;
import org.duixian.site.Asked;
import org.duixian.site.Lineage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** How long items stand in the stages of a register, and how many go on from one to the next. */
@Repository
class StageTimes {

  private final DistrictSql jdbc;
  private final Tallies tallies;
  private final Clock clock;

  StageTimes(DistrictSql jdbc, Tallies tallies, Clock clock) {
    this.jdbc = jdbc;
    this.tallies = tallies;
    this.clock = clock;
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(When.ZONE));
  }

  /** Returns the items that have stood longest in each stage, so many of each. */
  Map<String, List<Item>> longest(Register register, int most) {
    return jdbc
        .sql(
            """
            select %s
            from unnest(:stages) s (stage) cross join lateral (
              select * from item
              where district = :district and register = :register and stage = s.stage
                and merged_into is null
              order by stage_since, id limit :most) t
            order by t.stage_since, t.id
            """
                .formatted(ItemRows.COLUMNS))
        .with("register", register.code(), "stages", stages(register), "most", most)
        .list(new ItemRows(register.declaration()))
        .stream()
        .collect(Collectors.groupingBy(Item::stage));
  }

  private static String[] stages(Register register) {
    return register.declaration().stages().stream()
        .map(Stage::id)
        .filter(each -> !each.equals(Stage.WITHDRAWN))
        .toArray(String[]::new);
  }

  /**
   * Returns the median of the days that the items of each stage have stood in it by today, from the
   * kept histogram of the days since when.
   */
  Map<String, Sourced> medians(Register register) {
    Map<String, LocalDate> middles = tallies.middles(register.code());
    Map<String, Sourced> medians = new HashMap<>();
    for (String stage : stages(register)) {
      LocalDate since = middles.get(stage);
      if (since != null) {
        medians.put(
            stage,
            Sourced.of(
                BigDecimal.valueOf(ChronoUnit.DAYS.between(since, today())),
                null,
                new Source.Computed(ItemLineage.MEDIAN + register.code(), stage)));
      }
    }
    return medians;
  }

  /** Explains a median. */
  Lineage median(Register register, String stage, Asked asked) {
    Sourced median = medians(register).get(stage);
    if (median == null) {
      throw new NotFound();
    }
    return Lineage.of(
            asked.words("register.median.title", words(register, stage, asked)),
            median,
            asked.words("register.median.rule", today().toString()))
        .leading(asked.words("register.count.list"), listed(register, stage));
  }

  private static String words(Register register, String stage, Asked asked) {
    return register
        .declaration()
        .stage(stage)
        .orElseThrow(NotFound::new)
        .label()
        .in(asked.locale());
  }

  private static String listed(Register register, String stage) {
    return register.path() + "?stage=" + stage;
  }

  /** Returns the share of items that went on from a stage, null where none reached it. */
  static @Nullable Sourced wentOn(Register register, StageWay way, int place, Map<Cell, Sum> kept) {
    BigDecimal share = way.wentOn(place, kept);
    return share == null
        ? null
        : Sourced.of(
            share,
            "%",
            new Source.Computed(ItemLineage.WENT_ON + register.code(), way.way().get(place).id()));
  }

  /** Explains a share of items that went on. */
  Lineage wentOn(Register register, String stage, Asked asked) {
    StageWay way = StageWay.of(register.declaration());
    int place = way.way().stream().map(Stage::id).toList().indexOf(stage);
    Map<Cell, Sum> kept = tallies.of(register.code());
    Sourced share = place < 0 ? null : wentOn(register, way, place, kept);
    if (share == null || place + 1 == way.way().size()) {
      throw new NotFound();
    }
    String next = way.way().get(place + 1).id();
    return Lineage.of(
            asked.words(
                "register.went-on.title",
                words(register, stage, asked),
                words(register, next, asked)),
            share,
            asked.words(
                "register.went-on.rule",
                way.reached(place, kept),
                words(register, stage, asked),
                way.reached(place + 1, kept),
                words(register, next, asked)))
        .leading(asked.words("register.count.list"), listed(register, next));
  }
}
