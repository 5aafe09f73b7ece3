package org.duixian.followup;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duixian.attachment.Attachment;
import org.duixian.attachment.Attachments;
import org.duixian.database.DistrictSql;
import org.duixian.followup.MatterFilter.Shows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads the matters of a district. */
@Repository
public class Matters {

  private static final String SELECT =
      """
      select m.id, m.year, m.number, m.title, m.ask, m.origin, m.origin_words, m.origin_path,
             m.unit, u.name unit_name, m.task, m.first_due, m.due, m.asked_due, m.state, m.level,
             m.opened_at, m.closed_at, m.sample, m.version
      from matter m join unit u on u.district = m.district and u.id = m.unit
      where m.district = :district and\s""";

  private record Tie(int step, long attachment) {}

  private record StepRow(
      int number,
      StepKind kind,
      String words,
      @Nullable LocalDate dueBefore,
      @Nullable LocalDate dueAfter,
      @Nullable Integer level,
      OffsetDateTime at,
      String accountName) {

    Step with(List<Attachment> files) {
      return new Step(number, kind, words, dueBefore, dueAfter, level, at, accountName, files);
    }
  }

  private record UnitOfMatters(long id, String name) {}

  private final DistrictSql jdbc;
  private final Attachments attachments;

  Matters(DistrictSql jdbc, Attachments attachments) {
    this.jdbc = jdbc;
    this.attachments = attachments;
  }

  /** Returns a matter, empty if the district has none of that number. */
  public Optional<Matter> find(long id) {
    return jdbc.sql(SELECT + "m.id = :id").with("id", id).optional(Matter.class);
  }

  /**
   * Returns the matters under a filter, the most pressing first: by level, then by day.
   *
   * @param most how many at most
   */
  public List<Matter> list(MatterFilter filter, LocalDate today, int most) {
    return jdbc.sql(
            SELECT
                + where(filter)
                + " order by m.state = 'CLOSED', m.level desc, m.due, m.number limit :most")
        .with(parameters(filter, today))
        .with("most", most)
        .list(Matter.class);
  }

  /**
   * Returns matters by number.
   *
   * @param year of this year only, null for all
   * @param unit of this unit only, null for all
   * @param state in this state only, null for all
   * @param after above this number only
   */
  public List<Matter> page(
      @Nullable Integer year,
      @Nullable Long unit,
      @Nullable MatterState state,
      long after,
      int most) {
    return jdbc.sql(
            SELECT
                + """
                m.id > :after and m.year = coalesce(cast(:year as int), m.year)
                and m.unit = coalesce(cast(:unit as bigint), m.unit)
                and m.state = coalesce(:state, m.state)
                order by m.id limit :most
                """)
        .with("year", year, "unit", unit, "state", state == null ? null : state.name())
        .with("after", after, "most", most)
        .list(Matter.class);
  }

  private static String where(MatterFilter filter) {
    return "m.year = :year and "
        + filter.shows().condition()
        + (filter.unit() == null ? "" : " and m.unit = :unit");
  }

  private static Map<String, @Nullable Object> parameters(MatterFilter filter, LocalDate today) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("year", filter.year());
    values.put("today", today);
    if (filter.unit() != null) {
      values.put("unit", filter.unit());
    }
    return values;
  }

  /** Returns how many matters of the year and unit are in each condition. */
  public Map<Shows, Long> counts(MatterFilter filter, LocalDate today) {
    List<String> counts = new ArrayList<>();
    for (Shows each : Shows.values()) {
      counts.add("count(*) filter (where " + each.condition() + ")");
    }
    return jdbc.sql(
            "select array["
                + String.join(", ", counts)
                + "] from matter m where m.district = :district and "
                + where(filter.showing(Shows.ALL)))
        .with(parameters(filter, today))
        .single(
            (row, number) -> {
              Long[] found = (Long[]) row.getArray(1).getArray();
              Map<Shows, Long> byCondition = new EnumMap<>(Shows.class);
              for (Shows each : Shows.values()) {
                byCondition.put(each, found[each.ordinal()]);
              }
              return byCondition;
            });
  }

  /** The units that have matters in a year, by number, with their names. */
  Map<Long, String> units(int year) {
    Map<Long, String> names = new LinkedHashMap<>();
    jdbc.sql(
            """
            select u.id, u.name from unit u
            where u.district = :district and u.id in
              (select m.unit from matter m where m.district = :district and m.year = :year)
            order by u.id
            """)
        .with("year", year)
        .list(UnitOfMatters.class)
        .forEach(unit -> names.put(unit.id(), unit.name()));
    return names;
  }

  /** Returns the years that have matters, newest first. */
  public List<Integer> years() {
    return jdbc.sql("select distinct year from matter where district = :district order by 1 desc")
        .list((row, number) -> row.getInt(1));
  }

  /** Returns what was done in a matter, oldest first. */
  public List<Step> steps(long matter) {
    Map<Integer, List<Attachment>> files = files(matter);
    return jdbc
        .sql(
            """
            select number, kind, words, due_before, due_after, level, at, account_name
            from matter_step where district = :district and matter = :matter order by number
            """)
        .with("matter", matter)
        .list(StepRow.class)
        .stream()
        .map(step -> step.with(files.getOrDefault(step.number(), List.of())))
        .toList();
  }

  private Map<Integer, List<Attachment>> files(long matter) {
    List<Tie> ties =
        jdbc.sql(
                """
                select step, attachment from matter_step_file
                where district = :district and matter = :matter order by step, attachment
                """)
            .with("matter", matter)
            .list(Tie.class);
    Map<Long, Attachment> files = new HashMap<>();
    attachments
        .find(ties.stream().map(Tie::attachment).toList())
        .forEach(file -> files.put(file.id(), file));
    Map<Integer, List<Attachment>> byStep = new HashMap<>();
    for (Tie tie : ties) {
      Attachment file = files.get(tie.attachment());
      if (file != null) {
        byStep.computeIfAbsent(tie.step(), step -> new ArrayList<>()).add(file);
      }
    }
    return byStep;
  }

  /** The open matters that are due by a day, or were before. */
  List<Matter> running(LocalDate by) {
    return jdbc.sql(SELECT + "m.state = 'OPEN' and m.due <= :by order by m.id")
        .with("by", by)
        .list(Matter.class);
  }

  /** Returns the running matter that was opened from a page, empty if none. */
  public Optional<Matter> runningFrom(String path) {
    return jdbc.sql(SELECT + "m.origin_path = :path and m.state <> 'CLOSED' and m.origin <> 'HAND'")
        .with("path", path)
        .optional(Matter.class);
  }
}
