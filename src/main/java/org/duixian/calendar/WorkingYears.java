package org.duixian.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.duixian.access.AuditTrail;
import org.duixian.access.CurrentMember;
import org.duixian.change.Change;
import org.duixian.change.ChangeLog;
import org.duixian.change.Fields;
import org.duixian.change.Standing;
import org.duixian.change.Subject;
import org.duixian.database.Changes;
import org.duixian.database.DistrictScope;
import org.duixian.database.DistrictSql;
import org.duixian.database.Kept;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The working days of the district: what the product comes with, under what the district has
 * entered of its own.
 */
@Component
public class WorkingYears {

  static final String KIND = "working-year";

  private static final int MOST = 50;

  private final DistrictSql sql;
  private final AuditTrail audit;
  private final ChangeLog history;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final Kept<String, WorkingDays> kept;

  WorkingYears(
      DistrictSql sql,
      AuditTrail audit,
      ChangeLog history,
      ApplicationEventPublisher events,
      Clock clock,
      Changes changes) {
    this.sql = sql;
    this.audit = audit;
    this.history = history;
    this.events = events;
    this.clock = clock;
    this.kept = changes.keep(MOST, "working_year");
  }

  /** Returns the working days of the district as they are known now; kept until they change. */
  public WorkingDays known() {
    return kept.get("", this::read);
  }

  private WorkingDays read() {
    Map<Integer, Arrangement> years = new HashMap<>();
    ShippedYears.ALL.forEach(each -> years.put(each.edition().year(), each));
    sql.sql(YearRow.NEWEST).list(YearRow::of).stream()
        .filter(each -> !each.withdrawn())
        .map(YearRow::arrangement)
        .forEach(each -> years.put(each.edition().year(), each));
    return WorkingDays.of(years.values());
  }

  /** The number of the district's newest version of a year, 0 before the first. */
  int last(int year) {
    return sql.sql(YearRow.LAST).with("year", year).single(Integer.class);
  }

  List<Change> history(int year) {
    return history.of(Subject.of(KIND, year));
  }

  /**
   * Enters the arrangement of a year as the version after the one that was seen; another version
   * meanwhile is refused with status 409.
   */
  @Transactional
  public void enter(Arrangement entered) {
    write(entered, false);
  }

  /**
   * Takes back what the district has entered of a year, so that what the product comes with holds
   * again, or nothing is known of it.
   *
   * @param seen number of the version that was seen
   */
  @Transactional
  void withdraw(int year, int seen, String reason) {
    Arrangement standing = known().of(year).orElse(null);
    if (standing == null || !standing.edition().own() || standing.edition().number() != seen) {
      throw standing(year).unseen().refusal();
    }
    Arrangement.Notice notice = standing.notice();
    write(
        new Arrangement(
            new Edition(year, true, seen + 1),
            new Arrangement.Notice(notice.number(), notice.issued(), reason, LocalDate.now(clock)),
            standing.worked(),
            standing.off()),
        true);
  }

  private void write(Arrangement entered, boolean withdrawn) {
    int year = entered.edition().year();
    Map<String, String> before = written(year, known().of(year).orElse(null), false);
    if (last(year) != entered.edition().number() - 1 || insert(entered, withdrawn) == 0) {
      throw standing(year).refusal();
    }
    Map<String, String> after = written(year, entered, withdrawn);
    String action = withdrawn ? "withdraw" : "enter";
    history.keep(Subject.of(KIND, year), action, before, after);
    audit.record("calendar." + action, KIND, year, after);
    events.publishEvent(new YearEntered(DistrictScope.code(), year));
  }

  private int insert(Arrangement entered, boolean withdrawn) {
    Edition edition = entered.edition();
    Arrangement.Notice notice = entered.notice();
    return sql.sql(YearRow.INSERT)
        .with("year", edition.year(), "number", edition.number(), "withdrawn", withdrawn)
        .with("notice", notice.number(), "issued", notice.issued(), "source", notice.source())
        .with("worked", dates(entered.worked()), "off", dates(entered.off()))
        .with("by", CurrentMember.name(), "at", OffsetDateTime.now(clock))
        .update();
  }

  private static String[] dates(SortedSet<LocalDate> days) {
    return days.stream().map(LocalDate::toString).toArray(String[]::new);
  }

  private static Map<String, String> written(
      int year, @Nullable Arrangement arranged, boolean withdrawn) {
    Map<String, String> written = Fields.written(YearForm.of(year, 0, arranged));
    written.keySet().removeAll(List.of("year", "seen"));
    written.put("withdrawn", withdrawn ? "yes" : "");
    return written;
  }

  private Standing standing(int year) {
    int last = last(year);
    Map<String, String> values = written(year, known().of(year).orElse(null), false);
    String page = "/rules/days?year=" + year;
    return Standing.of(Subject.of(KIND, year), String.valueOf(year), page, last)
        .with(YearForm.FIELDS, values)
        .seenAs("seen", null, String.valueOf(last));
  }
}
