package org.duixian.followup;

import static org.duixian.list.Kind.CHOICE;
import static org.duixian.list.Kind.DAY;
import static org.duixian.list.Kind.NUMBER;
import static org.duixian.list.Kind.TEXT;
import static org.duixian.list.Kind.UNIT;
import static org.duixian.list.Kind.WORDS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duixian.list.Case;
import org.duixian.list.Column;
import org.duixian.list.Columns;
import org.duixian.list.Order;

/** The matters of a year as a list, the most pressing first: by level, then by day. */
final class MatterColumns {

  private static final String PRESSING =
      """
      (m.state = 'CLOSED')::int * 100000000 + (9 - m.level) * 10000000 + (m.due - date '2000-01-01')
      """;

  static final Columns<Matter> ALL =
      Columns.<Matter>at("matters", "/followups")
          .scope("year", "[12][0-9]{3}", null)
          .orderedBy(new Order("pressing", NUMBER, PRESSING.strip()))
          .with(Column.choice("shows", "followup.state", CHOICE, shows()))
          .with(
              Column.<Matter>shown("number", "followup.number", TEXT)
                  .sortedBy("number", NUMBER, "m.number"))
          .with(Column.shown("title", "followup.matter", TEXT))
          .with(
              Column.of("unit", "followup.unit", UNIT, "m.unit", Matter::unit)
                  .sortedBy("unit", TEXT, "u.name"))
          .with(Column.shown("state", "followup.state", TEXT))
          .with(
              Column.of("due", "followup.due", DAY, "m.due", Matter::due)
                  .sortedBy("due", DAY, "m.due"))
          .with(Column.shown("overdue", "followup.overdue", NUMBER))
          .with(
              Column.<Matter>shown("level", "followup.level", TEXT)
                  .sortedBy("level", NUMBER, "m.level"))
          .with(
              Column.of(
                  "q",
                  "list.search",
                  WORDS,
                  "m.title || ' ' || m.ask",
                  matter -> matter.title() + " " + matter.ask()))
          .following("m.number");

  private MatterColumns() {}

  /** The conditions in which a matter can be. */
  private static List<Case<Matter>> shows() {
    return List.of(
        shows("OPEN", "m.state = 'OPEN'"),
        shows("OVERDUE", "m.state = 'OPEN' and m.due < :today"),
        shows("ANSWERED", "m.state = 'ANSWERED'"),
        shows("ASKED", "m.asked_due is not null"),
        shows("ESCALATED", "m.level > 0 and m.state <> 'CLOSED'"),
        shows("CLOSED", "m.state = 'CLOSED'"));
  }

  private static Case<Matter> shows(String word, String sql) {
    return Case.ofDatabase(word, "followup.shows." + word, sql);
  }

  /** What the conditions bind beside. */
  static Map<String, Object> scope(String year, LocalDate today) {
    return Map.of("year", Integer.valueOf(year), "today", today);
  }
}
