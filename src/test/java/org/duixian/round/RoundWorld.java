package org.duixian.round;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duixian.TestDistrict;
import org.duixian.access.AccountRole;
import org.duixian.kernel.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small district with two reporting units, three tasks and one indicator split over both. */
final class RoundWorld {

  static final int YEAR = 2031;
  static final OffsetDateTime FAR = OffsetDateTime.parse("2199-01-01T18:00:00+08:00");
  static final OffsetDateTime PAST = OffsetDateTime.parse("2020-01-01T18:00:00+08:00");

  final String district;
  final long whole;
  final long housing;
  final long labour;
  final long area;
  final long scheme;
  final long jobs;
  final long revenue;
  private final TestDistrict own;

  RoundWorld(JdbcClient jdbc) {
    own = TestDistrict.open(jdbc);
    district = own.code;
    whole = own.unit("DISTRICT", "示例区");
    housing = own.department("区示例住建局");
    labour = own.unit("STREET", "示例街道");
    own.update("insert into frame (district, year, name) values (:district, 2031, '示例体系')");
    area = task(1, "改造老旧小区面积", "160e4", "平方米", housing);
    scheme = task(2, "印发示例行动方案", null, null, housing);
    jobs = task(3, "新增城镇就业", "5000", "人", labour);
    revenue = indicator("REV", "示例收入");
    target(revenue, housing, 400, null);
    target(revenue, labour, 200, null);
    as(AccountRole.OFFICE);
  }

  long task(int number, String title, String value, String unit, long lead) {
    Map<String, Object> values = new HashMap<>();
    values.put("number", number);
    values.put("title", title);
    values.put("bound", value == null ? null : "EQ");
    values.put("value", value == null ? null : new BigDecimal(value));
    values.put("unit", unit);
    values.put("lead", lead);
    return own.insert(
        """
        insert into task (district, year, number, title, bound, value, unit, assignment, lead_unit)
        values (:district, 2031, :number, :title, :bound, cast(:value as numeric), :unit,
                'ASSIGNED', :lead)
        returning id
        """,
        values);
  }

  private long indicator(String code, String name) {
    long id =
        own.insert(
            "insert into indicator (district, code) values (:district, :code) returning id",
            Map.of("code", code));
    own.update(
        """
        insert into indicator_version (district, indicator, valid_from, name, unit, measure,
          direction, over_units, over_time, across, nature, source, headline, recorded_at,
          recorded_by)
        values (:district, :id, date '2030-01-01', :name, '万元', 'LEVEL', 'HIGH', 'SUM',
          'SUM', 'ALL', 'CUMULATIVE', 'TYPED', true, now(), '示例')
        """,
        "id",
        id,
        "name",
        name);
    return id;
  }

  /** An indicator that nobody leads; its target for the district is a task's of a unit. */
  long ofReport(String name, long lead) {
    long document =
        own.insert(
            """
            insert into document (district, title, kind, year, file_name, characters, sha256,
                                  imported_at, imported_by)
            values (:district, '示例报告', 'WORK_REPORT', 2031, 'a.txt', 1, 'a', now(), '示例')
            returning id
            """,
            Map.of());
    long statement =
        own.insert(
            """
            insert into statement (district, document, kind, start_at, end_at, quote, section,
                                   paragraph, rule, state)
            values (:district, :document, 'FIGURE', 0, 3, '300', '一、示例部分', 1, 'hand', 'CONFIRMED')
            returning id
            """,
            Map.of("document", document));
    long indicator = indicator("REPORT", name);
    target(indicator, whole, 300, statement);
    long task = task(4, name, "300", "万元", lead);
    own.update(
        "update task set target_statement = :statement where district = :district and id = :task",
        "task",
        task,
        "statement",
        statement);
    return indicator;
  }

  private void target(long indicator, long unit, int value, @Nullable Long statement) {
    own.update(
        """
        insert into observation (district, indicator, unit, kind, grain, period_start, value,
                                 origin, statement, recorded_at, recorded_by)
        values (:district, :indicator, :unit, 'TARGET', 'YEAR', date '2031-01-01', :value,
                case when cast(:statement as bigint) is null then 'SPLIT' else 'DOCUMENT' end,
                cast(:statement as bigint), now(), '示例')
        """,
        "indicator",
        indicator,
        "statement",
        statement,
        "unit",
        unit,
        "value",
        value);
  }

  /** Makes the revenue a figure that a register counts. */
  void countsRevenue() {
    own.update(
        "update indicator_version set source = 'COMPUTED' where district = :district and indicator"
            + " = :id",
        "id",
        revenue);
  }

  /** Tells what a register has counted of the revenue of a unit in June. */
  void counted(long unit, int value) {
    own.update(
        """
        insert into observation (district, indicator, unit, kind, grain, period_start, value,
                                 origin, recorded_at, recorded_by)
        values (:district, :indicator, :unit, 'ACTUAL', 'MONTH', date '2031-06-01', :value,
                'COMPUTED', now(), 'system')
        """,
        "indicator",
        revenue,
        "unit",
        unit,
        "value",
        value);
  }

  /** Signs somebody of a role in on this thread. */
  void as(AccountRole role) {
    own.signIn(role.name(), role);
  }

  void leave() {
    TestDistrict.leave();
  }

  static RoundOpening.Plan month(int month) {
    return new RoundOpening.Plan(Period.month(YEAR, month), FAR, 1);
  }

  static Line of(List<Line> lines, SubjectKind kind, long subject) {
    return lines.stream()
        .filter(line -> line.kind() == kind && line.subject() == subject)
        .findFirst()
        .orElseThrow();
  }

  /** The parameters of a form in which fields of lines were typed, as a browser sends them. */
  static FormInput typed(List<Line> lines, Map<String, String> fields) {
    Map<String, String> parameters = new HashMap<>();
    for (Line line : lines) {
      parameters.put("version-" + line.id(), String.valueOf(line.version()));
      parameters.put("seen-" + line.id(), FormInput.mark(FormInput.shown(line)));
      FormInput.shown(line)
          .forEach((field, value) -> parameters.put(field + "-" + line.id(), value));
    }
    parameters.putAll(fields);
    return new FormInput(parameters);
  }
}
