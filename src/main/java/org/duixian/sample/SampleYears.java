package org.duixian.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.duixian.database.DistrictSql;
import org.duixian.kernel.SampleClock;
import org.springframework.stereotype.Repository;

/** Keeps how far a sample year has been loaded, and what its clock says. */
@Repository
class SampleYears {

  private final DistrictSql jdbc;
  private final Clock clock;

  SampleYears(DistrictSql jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = SampleClock.real(clock);
  }

  /** Begins a year whose clock starts at a moment. */
  void begin(int year, Instant told) {
    jdbc.sql(
            """
            insert into sample_year (district, year, began_at, told_at)
            values (:district, :year, :now, :told)
            """)
        .with("year", year, "now", OffsetDateTime.now(clock))
        .with("told", told.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** What the clock of the year says now, empty where the year was never begun. */
  Optional<Instant> told(int year) {
    return jdbc.sql(
            """
            select began_at, told_at from sample_year
            where district = :district and year = :year
            """)
        .with("year", year)
        .optional(
            (row, number) -> {
              Instant began = row.getObject("began_at", OffsetDateTime.class).toInstant();
              Instant told = row.getObject("told_at", OffsetDateTime.class).toInstant();
              return told.plus(Duration.between(began, clock.instant()));
            });
  }

  Set<String> chapters(int year) {
    return new HashSet<>(
        jdbc.sql(
                """
                select chapter from sample_chapter where district = :district and year = :year
                """)
            .with("year", year)
            .list((row, number) -> row.getString("chapter")));
  }

  /** Notes a chapter in the transaction of its work. */
  void note(int year, String chapter) {
    jdbc.sql(
            """
            insert into sample_chapter (district, year, chapter)
            values (:district, :year, :chapter)
            """)
        .with("year", year, "chapter", chapter)
        .update();
  }
}
