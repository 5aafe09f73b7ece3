package org.duixian.api;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.duixian.RunningProduct;
import org.duixian.access.Districts;
import org.duixian.database.DistrictScope;
import org.duixian.document.Documents;
import org.duixian.document.ImportedText;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small district with one thing of each sort that the interface tells. */
final class ApiWorld {

  static final String DISTRICT = RunningProduct.EMPTY_CODE;

  private static final List<String> REPORTS =
      List.of(
          """
          云岭区2030年政府工作报告

          一、2029年工作回顾

          全区生产总值增长5%。

          二、2030年工作安排

          今年主要预期目标：全区生产总值增长6.5%。新建口袋公园12处。
          """,
          """
          云岭区2031年政府工作报告

          一、2030年工作回顾

          全区生产总值增长6.8%，新建口袋公园13处。

          二、2031年工作安排

          今年主要预期目标：全区生产总值增长7%。
          """);

  /** Account 102 is of the office, 103 the reporter of unit 2, 104 a reader. */
  private static final String ROWS =
      """
      insert into account (district, id, login, name, role) overriding system value values
        (:district, 102, 'office', '示例办', 'OFFICE'), (:district, 103, 'unit', '示例员', 'UNIT'),
        (:district, 104, 'reader', '示例读', 'READER');
      insert into unit (district, id, key, kind, name, short_name, valid_from) values
        (:district, 1, 'whole', 'DISTRICT', '云岭区', '云岭区', '2019-01-01'),
        (:district, 2, 'works', 'DEPARTMENT', '云岭区住建局', '住建局', '2019-01-01'),
        (:district, 3, 'jobs', 'DEPARTMENT', '云岭区人社局', '人社局', '2019-01-01');
      insert into reporter (district, account, unit) values (:district, 103, 2);
      insert into frame (district, year, name) values (:district, 2031, '示例体系');
      insert into task (district, id, year, number, title, bound, value, unit, assignment,
                        lead_unit)
      values
        (:district, 1, 2031, 1, '新建口袋公园', 'GE', 12, '处', 'ASSIGNED', 2),
        (:district, 2, 2031, 2, '印发示例方案', null, null, null, 'ASSIGNED', 2),
        (:district, 3, 2031, 3, '新增城镇就业', 'EQ', 5000, '人', 'ASSIGNED', 3);
      insert into indicator (district, id, code) values (:district, 1, 'REV'), (:district, 2, 'SUM');
      insert into indicator_version (district, indicator, valid_from, name, unit, measure,
        direction, over_units, over_time, across, nature, source, formula, headline, recorded_at,
        recorded_by)
      values
        (:district, 1, '2019-01-01', '示例收入', '元', 'LEVEL', 'HIGH', 'SUM', 'SUM', 'ALL',
         'CUMULATIVE', 'TYPED', null, true, now(), '示例'),
        (:district, 2, '2019-01-01', '示例合计', '元', 'LEVEL', 'HIGH', 'SUM', 'SUM', 'ALL',
         'CUMULATIVE', 'FORMULA', 'REV', false, now(), '示例');
      insert into observation (district, id, indicator, unit, kind, grain, period_start, value,
                               origin, recorded_at, recorded_by)
      values
        (:district, 9001, 1, 1, 'TARGET', 'YEAR', '2031-01-01', 629000000, 'TYPED', now(), '示例'),
        (:district, 9002, 1, 2, 'ACTUAL', 'MONTH', '2031-04-01', 100, 'TYPED', now(), '示例');
      insert into closed_period (district, grain, period_start, period_end, closed_at, closed_by)
      values (:district, 'MONTH', '2031-04-01', '2031-04-30', now(), '示例');
      insert into split (district, id, indicator, year, total, bound, scale, places, tolerance,
                         basis, time_basis, grain, remainder, state)
      values (:district, 1, 1, 2031, 629000000, 'EQ', 8, 2, 0, 'HAND', 'EQUAL', 'QUARTER',
              'LARGEST', 'DRAFT');
      insert into split_share (district, split, unit, value, periods) values
        (:district, 1, 2, 400000000, '{1e8,1e8,1e8,1e8}'),
        (:district, 1, 3, 200000000, '{5e7,5e7,5e7,5e7}');
      insert into round (district, id, grain, period_start, period_end, first_due, due, state,
                         opened_at, opened_by)
      values
        (:district, 1, 'MONTH', '2031-04-01', '2031-04-30', '2199-01-01', '2199-01-01', 'OPEN',
         now(), '示例'),
        (:district, 2, 'MONTH', '2031-05-01', '2031-05-31', '2199-01-01', '2199-01-01', 'OPEN',
         now(), '示例');
      insert into round_line_result (district, id, round, subject_kind, subject, unit, unit_name,
        position, title, family, measure_unit, target, actual, completion, shown_completion,
        time_progress, lag, shown_lag, light, made_up_late, reported, origin, formula, sample)
      values
        (:district, 1, 1, 'TASK', 1, 2, '住建局', 1, '新建口袋公园', 'CUMULATIVE', '处', 12, 3, 25, 25,
         33.3, -8.3, -8.3, 'RED', false, 'IN_TIME', 'TYPED', 'time', false),
        (:district, 2, 1, 'TASK', 3, 3, '人社局', 1, '新增城镇就业', 'CUMULATIVE', '人', 5000, 2710, 54.2,
         54.2, 33.3, 20.9, 20.9, 'GREEN', false, 'LATE', 'TYPED', 'time', false);
      update round set state = 'CLOSED', closed_at = now(), closed_by = '示例'
        where district = :district and id = 1;
      insert into submission (district, round, unit, due) values
        (:district, 2, 2, '2199-01-01'), (:district, 2, 3, '2199-01-01');
      insert into submission_line (district, id, round, unit, subject_kind, subject, position,
        title, family, measure_unit, scale, target, last_value, last_result)
      values
        (:district, 1, 2, 2, 'TASK', 1, 1, '新建口袋公园', 'CUMULATIVE', '处', 0, 12, 3, 1),
        (:district, 2, 2, 2, 'TASK', 2, 2, '印发示例方案', 'MILESTONE', '', 0, null, null, null),
        (:district, 3, 2, 3, 'TASK', 3, 1, '新增城镇就业', 'CUMULATIVE', '人', 0, 5000, 2710, 2);
      insert into matter (district, id, year, number, title, ask, origin, origin_words,
                          origin_path, unit, task, first_due, due, opened_at)
      values
        (:district, 1, 2031, 1, '口袋公园滞后', '说明原因', 'RESULT', '红灯', '/results/task/1', 2, 1,
         '2031-06-01', '2031-06-01', now()),
        (:district, 2, 2031, 2, '就业数据', '补报', 'HAND', null, null, 3, null, '2031-06-01',
         '2031-06-01', now());
      insert into matter_step (district, matter, number, kind, words, at, account_name)
      values (:district, 1, 1, 'OPENED', '说明原因', now(), '示例办');
      insert into meeting (district, id, title, held_on, place, chair, attendants, state)
      values (:district, 1, '示例联席会议', '2031-05-10', '一楼会议室', '示例区长', '住建局', 'HELD');
      insert into agenda_item (district, meeting, position, title, unit)
      values (:district, 1, 1, '口袋公园', 2);
      insert into decision (district, meeting, position, words, unit, due, matter)
      values (:district, 1, 1, '限期完成选址', 2, '2031-06-01', 2);
      insert into assessment_scheme (district, id, year, name, unit_group)
      values (:district, 1, 2031, '示例考核', 'DEPARTMENTS');
      insert into assessment_criterion (district, scheme, kind, weight)
      values (:district, 1, 'COMPLETION', 60), (:district, 1, 'GREEN_SHARE', 40);
      insert into contest (district, id, year, name, expert_weight, trimmed)
      values (:district, 1, 2031, '示例擂台', 60, false);
      insert into contest_criterion (district, contest, position, name, most)
      values (:district, 1, 1, '成效', 100);
      insert into contest_entry (district, id, contest, unit, title)
      values (:district, 1, 1, 2, '口袋公园建设');
      insert into bulletin (district, id, kind, year, round, title, made_at, author, author_name,
                            sample, as_of)
      values (:district, 1, 'MONTHLY', 2031, 1, '四月调度通报', now(), 102, '示例办', false, now());
      insert into bulletin_sentence (district, bulletin, position, level, words)
      values (:district, 1, 1, 'BODY', '共{count.ALL}项，{1.title}完成{1.completion}。');
      insert into strategy (district, id, name, aim, headquarters, commander, office_unit, starts,
                            due)
      values (:district, 1, '示例战略', '建成示例片区', '示例指挥部', '示例区长', 2, '2031-01-01',
              '2031-12-31');
      insert into action_plan (district, id, strategy, position, title, unit, starts, due)
      values (:district, 1, 1, 1, '示例行动', 2, '2031-01-01', '2031-12-31');
      insert into milestone (district, id, plan, title, first_due, due)
      values (:district, 1, 1, '开工', '2031-03-01', '2031-03-01');
      insert into upward_report (district, id, kind, year, number, strategy, unit, title, words,
                                 occurred_at, limit_hours, sent_at, sent_by)
      values (:district, 1, 'MATTER', 2031, 1, 1, 2, '示例事项', '已处置', '2031-05-01 08:00+08', 2,
              '2031-05-01 09:30+08', '示例员'),
             (:district, 2, 'BULLETIN', 2031, 1, null, 3, '示例信息', '进展', null, null,
              '2031-05-02 09:30+08', '示例员')
      """;

  private ApiWorld() {}

  static void make(JdbcClient jdbc, Districts districts, Documents documents) {
    districts.open(DISTRICT, "云岭区", false);
    DistrictScope.run(
        DISTRICT,
        () -> {
          Arrays.stream(ROWS.split(";\\n"))
              .forEach(sql -> jdbc.sql(sql).param("district", DISTRICT).update());
          REPORTS.forEach(
              text ->
                  documents.importDocument(new ImportedText(DISTRICT, text, "report.txt", false)));
          jdbc.sql("update statement set state = 'CONFIRMED' where district = :district")
              .param("district", DISTRICT)
              .update();
        });
  }

  /** Opens a project through the interface and returns its number. */
  static long project(Caller caller, String title) throws Exception {
    String body =
        """
        {"items": [{"fields": [{"field": "title", "value": "%s"}, {"field": "lead", "value":
          "住建局"}, {"field": "sector", "value": "industry"}]}]}\
        """
            .formatted(title);
    Caller.Answer answer =
        caller.send(
            caller.token("102", Caller.TokenScopeWord.WRITE),
            "POST",
            "/api/v1/registers/project/items",
            body,
            Map.of("Idempotency-Key", "open-" + title.hashCode()));
    if (answer.status() != 200) {
      throw new AssertionError(answer.raw().body());
    }
    return answer.body().at("/items/0/id").asLong();
  }
}
