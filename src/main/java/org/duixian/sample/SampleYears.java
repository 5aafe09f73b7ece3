package org.duixian.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.duixian.kernel.SampleClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps how far a sample year has been loaded, and what its clock says. */
@Repository
class SampleYears {

  private final JdbcClient jdbc;
  private final Clock clock;

  SampleYears(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = SampleClock.real(clock);
  }

  /** Begins a year whose clock starts at a moment. */
  void begin(String district, int year, Instant told) {
    jdbc.sql(
            """
            insert into sample_year (district, year, began_at, told_at)
            values (:district, :year, :now, :told)
            """)
        .param("district", district)
        .param("year", year)
        .param("now", OffsetDateTime.now(clock))
        .param("told", told.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** What the clock of the year says now, empty where the year was never begun. */
  Optional<Instant> told(String district, int year) {
    return jdbc.sql(
            """
            select began_at, told_at from sample_year
            where district = :district and year = :year
            """)
        .param("district", district)
        .param("year", year)
        .query(
            (row, number) -> {
              Instant began = row.getObject("began_at", OffsetDateTime.class).toInstant();
              Instant told = row.getObject("told_at", OffsetDateTime.class).toInstant();
              return told.plus(Duration.between(began, clock.instant()));
            })
        .optional();
  }

  Set<String> chapters(String district, int year) {
    return new HashSet<>(
        jdbc.sql(
                """
                select chapter from sample_chapter where district = :district and year = :year
                """)
            .param("district", district)
            .param("year", year)
            .query((row, number) -> row.getString("chapter"))
            .list());
  }

  /** Notes a chapter in the transaction of its work. */
  void note(String district, int year, String chapter) {
    jdbc.sql(
            """
            insert into sample_chapter (district, year, chapter)
            values (:district, :year, :chapter)
            """)
        .param("district", district)
        .param("year", year)
        .param("chapter", chapter)
        .update();
  }
}
