package org.duixian.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duixian.Duixian;
import org.duixian.access.AuditTrail;
import org.duixian.database.DistrictScope;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writers of one district at once, each reading and changing a task of its own by its version, with
 * the program's trail and without, and by bare JDBC with the trail's row and without. The program
 * seals behind them.
 */
final class TrailBench {

  private static final String DISTRICT = "370105";
  private static final int[] THREADS = {1, 2, 4, 8};
  private static final int ROUNDS = 5;
  private static final Path DATA = Path.of("target/bench-data").toAbsolutePath();

  private static final String READ =
      "select version, title, value from task where district = :district and id = :id";
  private static final String CHANGE =
      """
      update task set value = :value, version = version + 1, updated_at = now()
      where district = :district and id = :id and version = :version
      """;
  private static final String ENTRY =
      """
      insert into audit_entry (district, at, account, account_name, action, subject_type,
                               subject_id, detail)
      values (?, now(), null, 'system', 'task.change', 'task', ?, '{"value":"100"}')
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final AuditTrail audit;
  private final District district;
  private List<Long> tasks = List.of();

  private TrailBench(ConfigurableApplicationContext program, District district) {
    this.jdbc = program.getBean(JdbcClient.class);
    this.transaction = program.getBean(TransactionTemplate.class);
    this.audit = program.getBean(AuditTrail.class);
    this.district = district;
  }

  /** What a change needs to know of a task. */
  private record Task(long version, String title, BigDecimal value) {}

  /** One commit after the other until the time is over; returns how many there were. */
  private interface Writer {
    long write(long row, long until) throws Exception;
  }

  static void run(int milliseconds) throws Exception {
    Product.delete(DATA);
    System.setProperty("DUIXIAN_DATA", DATA.toString());
    System.setProperty("DUIXIAN_PORT", "0");
    System.setProperty("DUIXIAN_SAMPLE_YEAR", "false");
    try (ConfigurableApplicationContext program =
            new SpringApplicationBuilder(Duixian.class).web(WebApplicationType.SERVLET).run();
        District district = District.of(DATA)) {
      new TrailBench(program, district).measure(milliseconds);
    }
    Product.delete(DATA);
  }

  private void measure(int milliseconds) throws Exception {
    district.run(
        "insert into frame (district, year, name) values ('370105', 2025, '24165')"
            + " on conflict do nothing");
    district.run(
        """
        insert into task (district, year, number, title, bound, value, unit, assignment, sample)
        select '370105', 2025, 300000 + n, '完成第 ' || n || ' 项改造任务', 'GE', 100, '处', 'NONE', true
        from generate_series(1, 8) n
        """);
    tasks = district.numbers("select id from task where number > 300000 order by id");
    Map<String, Writer> writers = new LinkedHashMap<>();
    writers.put("program, trail on", (row, until) -> program(row, until, true));
    writers.put("program, no trail", (row, until) -> program(row, until, false));
    writers.put("bare JDBC, same rows", (row, until) -> bare(row, until, true));
    writers.put("bare JDBC, no trail", (row, until) -> bare(row, until, false));
    Map<String, double[][]> rates = new LinkedHashMap<>();
    writers.keySet().forEach(name -> rates.put(name, new double[THREADS.length][ROUNDS]));
    for (int round = -1; round < ROUNDS; round++) {
      for (int t = 0; t < THREADS.length; t++) {
        for (Map.Entry<String, Writer> each : writers.entrySet()) {
          double rate = rate(each.getValue(), THREADS[t], milliseconds);
          rates.get(each.getKey())[t][Math.max(0, round)] = rate;
        }
      }
    }
    print(rates);
  }

  private double rate(Writer writer, int threads, int milliseconds) throws Exception {
    List<Callable<Long>> all = new ArrayList<>();
    long begin = System.nanoTime();
    for (int i = 1; i <= threads; i++) {
      long row = tasks.get(i - 1);
      all.add(() -> writer.write(row, begin + milliseconds * 1_000_000L));
    }
    long commits = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (Future<Long> each : pool.invokeAll(all)) {
        commits += each.get();
      }
    }
    return commits * 1e9 / (System.nanoTime() - begin);
  }

  private long program(long row, long until, boolean trail) {
    return DistrictScope.call(
        DISTRICT,
        () -> {
          long commits = 0;
          while (System.nanoTime() < until) {
            transaction.executeWithoutResult(status -> change(row, trail));
            commits++;
          }
          return commits;
        });
  }

  private void change(long row, boolean trail) {
    Task read =
        jdbc.sql(READ).param("district", DISTRICT).param("id", row).query(Task.class).single();
    jdbc.sql(CHANGE)
        .param("district", DISTRICT)
        .param("id", row)
        .param("version", read.version())
        .param("value", read.value().add(BigDecimal.ONE))
        .update();
    if (trail) {
      audit.recordForSystem(
          "task.change", "task", row, Map.of("value", read.value().toPlainString()));
    }
  }

  private static long bare(long row, long until, boolean trail) throws SQLException, IOException {
    long commits = 0;
    try (District writer = District.of(DATA);
        PreparedStatement read = writer.connection().prepareStatement(bare(READ));
        PreparedStatement change = writer.connection().prepareStatement(bare(CHANGE));
        PreparedStatement entry = writer.connection().prepareStatement(ENTRY)) {
      writer.connection().setAutoCommit(false);
      while (System.nanoTime() < until) {
        change(row, read, change);
        if (trail) {
          entry.setString(1, DISTRICT);
          entry.setString(2, Long.toString(row));
          entry.executeUpdate();
        }
        writer.connection().commit();
        commits++;
      }
    }
    return commits;
  }

  private static String bare(String sql) {
    return sql.replaceAll(":[a-z]+", "?");
  }

  private static void change(long row, PreparedStatement read, PreparedStatement change)
      throws SQLException {
    read.setString(1, DISTRICT);
    read.setLong(2, row);
    try (ResultSet task = read.executeQuery()) {
      task.next();
      change.setBigDecimal(1, task.getBigDecimal("value").add(BigDecimal.ONE));
      change.setString(2, DISTRICT);
      change.setLong(3, row);
      change.setLong(4, task.getLong("version"));
    }
    change.executeUpdate();
  }

  private static void print(Map<String, double[][]> rates) {
    System.out.println("commits a second, medians\t1 thread\t2\t4\t8\tgrowth 1 to 8");
    rates.forEach(
        (name, byThreads) -> {
          StringBuilder line = new StringBuilder(name);
          for (double[] rounds : byThreads) {
            line.append('\t').append(Sample.round(Sample.of(rounds).median()));
          }
          System.out.println(line.append('\t').append(Sample.round(growth(byThreads))));
        });
    double[][] on = rates.get("program, trail on");
    double[][] off = rates.get("program, no trail");
    System.out.println(
        "growth with the trail to growth of bare JDBC with the same rows\t"
            + Sample.round(growth(on) / growth(rates.get("bare JDBC, same rows"))));
    for (int t = 0; t < THREADS.length; t++) {
      System.out.println(
          "with the trail to without it, "
              + THREADS[t]
              + " threads\t"
              + Sample.round(Sample.of(on[t]).median() / Sample.of(off[t]).median()));
    }
  }

  private static double growth(double[][] byThreads) {
    return Sample.of(byThreads[THREADS.length - 1]).median() / Sample.of(byThreads[0]).median();
  }
}
