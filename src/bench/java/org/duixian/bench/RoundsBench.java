package org.duixian.bench;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The burst at a month's end: 200 units each read their form and send 30 rows, spread over 60
 * seconds, over HTTP on the loopback, each unit on its own connection.
 */
final class RoundsBench {

  static final int UNITS = 200;
  static final int ROWS = 30;

  private static final int AT_ONCE = 16;
  private static final Path DATA = Path.of("target/bench-data").toAbsolutePath();
  private static final Pattern HIDDEN =
      Pattern.compile("name=\"((?:version|seen)-\\d+)\" value=\"([^\"]*)\"");
  private static final Pattern VALUE = Pattern.compile("name=\"(value-\\d+)\"");

  private RoundsBench() {}

  /** What one unit did. */
  private record Sending(double milliseconds, boolean sent) {}

  static void run(int seconds) throws Exception {
    Product.delete(DATA);
    try (Product product = Product.start(DATA)) {
      Visitor office = Visitor.signedIn(product);
      try (District district = District.of(DATA)) {
        district.fillForRounds(UNITS, ROWS);
        open(office);
        List<Long> units = district.numbers("select unit from submission order by unit");
        double statement = district.bareStatement(200).median();
        burst(office, units, seconds, statement);
        rows(district);
      }
    }
    Product.delete(DATA);
  }

  private static void open(Visitor office) throws Exception {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("period", "2025-07");
    fields.put("due", "2199-01-01T18:00");
    fields.put("remind", "1");
    long begin = System.nanoTime();
    HttpResponse<String> opened = office.post("/rounds", fields);
    System.out.printf(
        "opening a round of %d forms with %d rows each: %d, %s ms%n",
        UNITS, ROWS, opened.statusCode(), Sample.round((System.nanoTime() - begin) / 1e6));
  }

  private static void burst(Visitor office, List<Long> units, int seconds, double statement)
      throws Exception {
    List<Future<Sending>> all = new ArrayList<>();
    long begin = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (int i = 0; i < units.size(); i++) {
        long unit = units.get(i);
        long start = begin + i * seconds * 1_000_000_000L / units.size();
        all.add(threads.submit(() -> send(office, unit, start)));
      }
    }
    double[] times = new double[all.size()];
    int refused = 0;
    for (int i = 0; i < times.length; i++) {
      times[i] = all.get(i).get().milliseconds();
      refused += all.get(i).get().sent() ? 0 : 1;
    }
    Sample sample = Sample.of(times);
    System.out.printf(
        "%d units sent %d rows each in %s s; not sent: %d%n",
        times.length, ROWS, Sample.round((System.nanoTime() - begin) / 1e9), refused);
    System.out.println("measure\tp50 ms\tp95 ms\tslowest ms\tratio of p50 to a bare select 1");
    System.out.println(
        String.join(
            "\t",
            "sending a form of " + ROWS + " rows",
            Sample.round(sample.median()),
            Sample.round(sample.quantile(0.95)),
            Sample.round(sample.quantile(1)),
            Sample.round(sample.median() / statement)));
  }

  private static Sending send(Visitor office, long unit, long start) throws Exception {
    Thread.sleep(Math.max(0, (start - System.nanoTime()) / 1_000_000));
    String form = "/rounds/1/units/" + unit;
    Map<String, String> fields = new LinkedHashMap<>();
    for (int page = 1; page <= Math.ceilDiv(ROWS, 10); page++) {
      String html = office.get(form + "?fill=true&page=" + page).body();
      Matcher hidden = HIDDEN.matcher(html);
      while (hidden.find()) {
        fields.put(hidden.group(1), hidden.group(2));
      }
      Matcher value = VALUE.matcher(html);
      while (value.find()) {
        fields.put(value.group(1), "75");
      }
    }
    fields.put("fill", "true");
    fields.put("action", "send");
    long begin = System.nanoTime();
    HttpResponse<String> answer = office.post(form, fields);
    double milliseconds = (System.nanoTime() - begin) / 1e6;
    return new Sending(milliseconds, answer.statusCode() == 302);
  }

  private static void rows(District district) throws Exception {
    System.out.printf(
        "in the database: %s forms sent, %s of %d rows with a value, %s entries of the trail in blocks%n",
        district.first("select count(*) from submission where state = 'SUBMITTED'").orElse("?"),
        district.first("select count(*) from submission_line where value = 75").orElse("?"),
        UNITS * ROWS,
        district.first("select max(total) from audit_block").orElse("?"));
  }
}
