package org.duixian.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A year of 300 000 tasks in the sample district beside seven districts of 100 000 each, and the
 * searches in it. Each visit comes after a change of a task, so that no count is kept from before,
 * and asks for another word of its kind where there are several.
 */
final class LargeLedger {

  private static final int YEAR = 2020;
  private static final String HERE = "370105";
  private static final String RARE_FIRST = "鹤鹭鸥雁鹊燕莺鹂鸿鹏梅兰菊荷桂枫柏桐槐榆";
  private static final String RARE_SECOND = "屿渚涧坞汀浦矶堰闸渡";
  private static final String MIDDLING = "口袋路灯燃气热力消防电梯广场公厕步道驿站书房球场码头隧道桥梁河闸泵房雨棚围挡信号";

  private static final String BY_HAND =
      """
      select t.* from (
        select number from task_gram
        where district = '370105' and state = 'OPEN' and year = 2020
          and gram = (grams(?))[3]
        order by number limit 41) g
      join task t on t.district = '370105' and t.year = 2020 and t.number = g.number
      order by g.number
      """;

  private static final String READ_THROUGH =
      """
      select id from task where district = '370105' and year = 2020 and words like '%' || ? || '%'
      order by number limit 41
      """;

  private final District district;
  private final int tasks;

  /**
   * @param tasks how many in all districts, three tenths of them in the one searched
   */
  LargeLedger(District district, int tasks) {
    this.district = district;
    this.tasks = tasks;
  }

  /** Loads the grams without their key, which is built over all of them at the end. */
  void fill() throws SQLException {
    if (district.first("select 1 from task where year = " + YEAR + " limit 1").isPresent()) {
      return;
    }
    long begin = System.nanoTime();
    district.run("set work_mem = '256MB'");
    district.run("set maintenance_work_mem = '1GB'");
    district.run("alter table task_gram drop constraint task_gram_pkey");
    fill(HERE, tasks * 3 / 10);
    for (int other = 1; other <= 7; other++) {
      fill("37099" + other, tasks / 10);
    }
    district.enter(HERE);
    district.run("alter table task_gram add primary key (district, state, year, gram, number)");
    district.run("vacuum (analyze) task, task_gram");
    System.out.printf(
        "a ledger of %d tasks, %d of them in the district, loaded in %.0f s; grams %s%n",
        tasks,
        tasks * 3 / 10,
        (System.nanoTime() - begin) / 1e9,
        district.first("select pg_size_pretty(pg_total_relation_size('task_gram'))").orElse("?"));
  }

  private void fill(String code, int own) throws SQLException {
    district.enter(code);
    district.run(
        "insert into district (code, name) values ('%s', '测量区') on conflict do nothing"
            .formatted(code));
    district.run(
        "insert into frame (district, year, name) values ('%s', %d, '测量体系')".formatted(code, YEAR));
    district.run(
        """
        insert into task (district, year, number, title, value, deadline, sample)
        select '%1$s', %2$d, n,
               (array['推进', '推进', '推进', '建设', '完善', '开展', '推进', '提升'])[1 + n * 7 %% 8]
                 || (array['泺口', '北园', '药山', '宝华', '大桥', '黄河', '堤口'])[1 + n %% 7]
                 || case when n %% 300 = 7
                         then substr('%4$s', 1 + n / 300 %% 20, 1) || substr('%5$s', 1 + n / 6000 %% 10, 1)
                         when n %% 97 < 20 then substr('%6$s', 1 + n %% 97 * 2, 2)
                         else (array['道路', '管网', '绿地', '学校', '社区', '农田', '河道', '厂房'])[1 + n * 13 %% 8]
                    end
                 || (array['改造', '新建', '提升', '整治', '运营', '扩容', '修缮'])[1 + n / 7 %% 7] || '工程',
               n, date '%2$d-01-01' + n %% 365, true
          from generate_series(1, %3$d) n
        """
            .formatted(code, YEAR, own, RARE_FIRST, RARE_SECOND, MIDDLING));
  }

  void measure(Visitor visitor, Connection superuser, int rounds) throws Exception {
    List<String> rare = new ArrayList<>();
    RARE_FIRST
        .codePoints()
        .forEach(
            first ->
                RARE_SECOND
                    .codePoints()
                    .forEach(
                        second ->
                            rare.add(Character.toString(first) + Character.toString(second))));
    List<String> middling = new ArrayList<>();
    for (int i = 0; i < MIDDLING.length(); i += 2) {
      middling.add(MIDDLING.substring(i, i + 2));
    }
    double yardstick = District.statement(superuser, BY_HAND, List.of("推进"), rounds).quantile(0.95);
    System.out.println("search\tp50 ms\tp95 ms\tratio of p95 to by hand\tSQL");
    line(
        "by hand, without row-level security",
        yardstick,
        District.statement(superuser, BY_HAND, List.of("推进"), rounds),
        "1");
    line(
        "the same as the application's role",
        yardstick,
        District.statement(district.connection(), BY_HAND, List.of("推进"), rounds),
        "1");
    line(
        "a rare word by reading through, as the application's role",
        yardstick,
        District.statement(district.connection(), READ_THROUGH, rare, Math.min(rounds, 20)),
        "1");
    page(visitor, yardstick, "page of a rare word (5 tasks)", rare, rounds);
    page(visitor, yardstick, "page of a middling word (3 000 tasks)", middling, rounds);
    page(visitor, yardstick, "page of the commonest word (150 000 tasks)", List.of("推进"), rounds);
    page(visitor, yardstick, "page of one character (150 000 tasks)", List.of("推"), rounds);
    page(visitor, yardstick, "page of two common words (20 000 tasks)", List.of("推进 道路"), rounds);
  }

  private void page(Visitor visitor, double yardstick, String what, List<String> words, int rounds)
      throws Exception {
    double[] times = new double[rounds];
    String statements = "";
    for (int i = -rounds / 4; i < rounds; i++) {
      String path =
          "/ledger/" + YEAR + "?q=" + Visitor.encoded(words.get(Math.floorMod(i, words.size())));
      district.run("update task set version = version where year = 2020 and number = 1");
      long begin = System.nanoTime();
      var response = visitor.get(path);
      times[Math.max(0, i)] = (System.nanoTime() - begin) / 1e6;
      if (response.statusCode() != 200 || !response.body().contains("/tasks/")) {
        throw new IllegalStateException(path + " found nothing: " + response.statusCode());
      }
      statements = Visitor.statements(response);
    }
    line(what, yardstick, Sample.of(times), statements);
  }

  private static void line(String what, double yardstick, Sample sample, String statements) {
    System.out.println(
        String.join(
            "\t",
            what,
            Sample.round(sample.median()),
            Sample.round(sample.quantile(0.95)),
            Sample.round(sample.quantile(0.95) / yardstick),
            statements));
  }
}
