package org.duixian.followup;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duixian.attachment.Attachment;
import org.duixian.attachment.Attachments;
import org.duixian.database.DistrictSql;
import org.duixian.database.Rows;
import org.duixian.list.Case;
import org.duixian.list.PagePart;
import org.duixian.list.Query;
import org.duixian.list.Sql;
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

  /** A unit with how many matters it has. */
  record UnitOfMatters(long id, String name, long matters) {}

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

  /** Returns the query for all matters of a year, to be narrowed. */
  public static Query<Matter> all(int year) {
    return Query.of(Map.of("year", String.valueOf(year)), MatterColumns.ALL);
  }

  /** Returns the first matters that a query asks for. */
  public List<Matter> list(Query<Matter> query, LocalDate today, int most) {
    return page(query, today, most).rows();
  }

  /** Returns a page of the matters that a query asks for. */
  PagePart<Matter> page(Query<Matter> query, LocalDate today, int size) {
    Sql sql = query.sql();
    return query.part(
        jdbc.sql(
                SELECT.replace("m.version", "m.version, " + sql.place())
                    + "m.year = :year and %s%s order by %s limit :most offset :from"
                        .formatted(sql.where(), sql.page(), sql.order()))
            .with(MatterColumns.scope(query.scope("year"), today))
            .with(sql.values())
            .with("most", size + 1, "from", (query.page() - 1L) * size)
            .list(PagePart.Placed.of(Rows.of(Matter.class))),
        size);
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

  /** Returns how many matters of the query are in each condition, and in any as {@code ALL}. */
  public Map<String, Long> counts(Query<Matter> query, LocalDate today) {
    Sql sql = query.without("shows").sql();
    List<Case<Matter>> cases = MatterColumns.ALL.get("shows").cases();
    List<String> counts = new ArrayList<>(List.of("count(*)"));
    cases.forEach(each -> counts.add("count(*) filter (where " + each.sql() + ")"));
    return jdbc.sql(
            "select array[%s] from matter m where m.district = :district and m.year = :year and %s"
                .formatted(String.join(", ", counts), sql.where()))
        .with(MatterColumns.scope(query.scope("year"), today))
        .with(sql.values())
        .single(
            (row, number) -> {
              Long[] found = (Long[]) row.getArray(1).getArray();
              Map<String, Long> byCondition = new LinkedHashMap<>(Map.of("ALL", found[0]));
              cases.forEach(each -> byCondition.put(each.word(), found[byCondition.size()]));
              return byCondition;
            });
  }

  /** The units of the query's matters, by number, with their names. */
  Map<String, UnitOfMatters> units(Query<Matter> query, LocalDate today) {
    Sql sql = query.without("unit").sql();
    Map<String, UnitOfMatters> units = new LinkedHashMap<>();
    jdbc.sql(
            """
            select u.id, u.name, count(*) matters from matter m
            join unit u on u.district = m.district and u.id = m.unit
            where m.district = :district and m.year = :year and %s
            group by u.id, u.name order by u.id
            """
                .formatted(sql.where()))
        .with(MatterColumns.scope(query.scope("year"), today))
        .with(sql.values())
        .list(UnitOfMatters.class)
        .forEach(unit -> units.put(String.valueOf(unit.id()), unit));
    return units;
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
