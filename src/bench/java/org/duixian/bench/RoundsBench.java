package org.duixian.bench;

import java.net.http.HttpResponse;
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

  private static final int AT_ONCE = 16;
  private static final Pattern HIDDEN =
      Pattern.compile("name=\"((?:version|seen)-\\d+)\" value=\"([^\"]*)\"");
  private static final Pattern VALUE = Pattern.compile("name=\"(value-\\d+)\"");

  private RoundsBench() {}

  /** How many units send how many rows each, spread over so many seconds. */
  private record Burst(int units, int rows, int seconds) {}

  /** What one unit did. */
  private record Sending(double milliseconds, boolean sent) {}

  static void run(int seconds) throws Exception {
    run(new Burst(200, 30, seconds));
  }

  /** As small as it goes; more rows than stand on one page of a form. */
  static void smoke() throws Exception {
    run(new Burst(3, 12, 1));
  }

  private static void run(Burst burst) throws Exception {
    Product.empty();
    // The year of the sample would stand in the way: the round measured is the only one.
    try (Product product = Product.start(Product.DATA, Map.of("DUIXIAN_SAMPLE_YEAR", "false"))) {
      Visitor office = Visitor.signedIn(product);
      try (District district = District.of(Product.DATA)) {
        district.fillForRounds(burst.units(), burst.rows());
        open(office, burst);
        List<Long> units = district.numbers("select unit from submission order by unit");
        double statement = district.bareStatement(200).median();
        send(office, units, burst, statement);
        rows(district, burst);
      }
    }
    Product.empty();
  }

  private static void open(Visitor office, Burst burst) throws Exception {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("period", "2025-07");
    fields.put("due", "2199-01-01T18:00");
    fields.put("remind", "1");
    long begin = System.nanoTime();
    HttpResponse<String> opened = office.post("/rounds", fields);
    System.out.printf(
        "opening a round of %d forms with %d rows each: %d, %s ms%n",
        burst.units(),
        burst.rows(),
        opened.statusCode(),
        Sample.round((System.nanoTime() - begin) / 1e6));
  }

  private static void send(Visitor office, List<Long> units, Burst burst, double statement)
      throws Exception {
    List<Future<Sending>> all = new ArrayList<>();
    long begin = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (int i = 0; i < units.size(); i++) {
        long unit = units.get(i);
        long start = begin + i * burst.seconds() * 1_000_000_000L / units.size();
        all.add(threads.submit(() -> send(office, unit, burst.rows(), start)));
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
        times.length, burst.rows(), Sample.round((System.nanoTime() - begin) / 1e9), refused);
    System.out.println("measure\tp50 ms\tp95 ms\tslowest ms\tratio of p50 to a bare select 1");
    System.out.println(
        String.join(
            "\t",
            "sending a form of " + burst.rows() + " rows",
            Sample.round(sample.median()),
            Sample.round(sample.quantile(0.95)),
            Sample.round(sample.quantile(1)),
            Sample.round(sample.median() / statement)));
  }

  private static Sending send(Visitor office, long unit, int rows, long start) throws Exception {
    Thread.sleep(Math.max(0, (start - System.nanoTime()) / 1_000_000));
    String form = "/rounds/1/units/" + unit;
    Map<String, String> fields = new LinkedHashMap<>();
    for (int page = 1; page <= Math.ceilDiv(rows, 10); page++) {
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

  private static void rows(District district, Burst burst) throws Exception {
    long sent = district.count("submission where state = 'SUBMITTED'");
    long filled = district.count("submission_line where value = 75");
    long all = (long) burst.units() * burst.rows();
    System.out.printf(
        "in the database: %d forms sent, %d of %d rows with a value, %s entries of the trail in blocks%n",
        sent, filled, all, district.first("select max(total) from audit_block").orElse("?"));
    if (sent != burst.units() || filled != all) {
      throw new IllegalStateException("not everything that was sent is there");
    }
  }
}
