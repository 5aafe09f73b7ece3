package org.duixian.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
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
 * Writers of one district at once, each changing a row of its own, with the program's trail and
 * without, and by bare JDBC with the trail's row and without. The program seals behind them.
 */
final class TrailBench {

  private static final String DISTRICT = "370105";
  private static final int[] THREADS = {1, 2, 4, 8};
  private static final int ROUNDS = 5;
  private static final Path DATA = Path.of("target/bench-data").toAbsolutePath();

  private static final String CHANGE =
      "update bench_row set value = value + 1 where district = ? and id = ?";
  private static final String ENTRY =
      """
      insert into audit_entry (district, at, account, account_name, action, subject_type,
                               subject_id, detail)
      values (?, now(), null, 'system', 'bench.change', 'bench', ?, '{"value":1}')
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final AuditTrail audit;
  private final District district;

  private TrailBench(ConfigurableApplicationContext program, District district) {
    this.jdbc = program.getBean(JdbcClient.class);
    this.transaction = program.getBean(TransactionTemplate.class);
    this.audit = program.getBean(AuditTrail.class);
    this.district = district;
  }

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
            new SpringApplicationBuilder(Duixian.class)
                .web(WebApplicationType.SERVLET)
                .run();
        District district = District.of(DATA)) {
      new TrailBench(program, district).measure(milliseconds);
    }
    Product.delete(DATA);
  }

  private void measure(int milliseconds) throws Exception {
    district.run(
        """
        create table bench_row (district text, id bigint, value bigint, primary key (district, id))
        """);
    district.run("insert into bench_row select '370105', n, 0 from generate_series(1, 8) n");
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

  private static double rate(Writer writer, int threads, int milliseconds) throws Exception {
    List<Callable<Long>> all = new ArrayList<>();
    long begin = System.nanoTime();
    for (int i = 1; i <= threads; i++) {
      long row = i;
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
    jdbc.sql("update bench_row set value = value + 1 where district = :district and id = :id")
        .param("district", DISTRICT)
        .param("id", row)
        .update();
    if (trail) {
      audit.recordForSystem(DISTRICT, "bench.change", "bench", row, Map.of("value", 1));
    }
  }

  private static long bare(long row, long until, boolean trail) throws SQLException, IOException {
    long commits = 0;
    try (District writer = District.of(DATA);
        PreparedStatement change = writer.connection().prepareStatement(CHANGE);
        PreparedStatement entry = writer.connection().prepareStatement(ENTRY)) {
      writer.connection().setAutoCommit(false);
      change.setString(1, DISTRICT);
      change.setLong(2, row);
      entry.setString(1, DISTRICT);
      entry.setString(2, Long.toString(row));
      while (System.nanoTime() < until) {
        change.executeUpdate();
        if (trail) {
          entry.executeUpdate();
        }
        writer.connection().commit();
        commits++;
      }
    }
    return commits;
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
