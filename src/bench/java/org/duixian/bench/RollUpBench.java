package org.duixian.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Any indicator over all organisations and twelve months, among 1 000 indicators × 220
 * organisations × 48 months. Each round takes another indicator, so that nothing is asked twice in
 * a row.
 */
final class RollUpBench {

  private static final int INDICATORS = Integer.getInteger("bench.indicators", 1_000);

  private static final String HEALTH = "/health";

  /** What bare SQL takes for the same work, at p95 in milliseconds. */
  private static double bare = 1;

  private RollUpBench() {}

  static void run(int rounds) throws Exception {
    run(rounds, INDICATORS);
  }

  /** As small as it goes. */
  static void smoke() throws Exception {
    run(2, 2);
  }

  private static void run(int rounds, int amount) throws Exception {
    Product.empty();
    try (Product product = Product.start(Product.DATA)) {
      product.link();
      try (Indicators indicators = Indicators.of(Product.DATA)) {
        load(indicators, amount);
        measure(product, indicators, rounds);
      }
    }
    Product.empty();
  }

  private static void load(Indicators indicators, int amount) throws Exception {
    long begin = System.nanoTime();
    if (indicators.longs("select id from indicator where code like 'BENCH%'").isEmpty()) {
      indicators.fill(amount);
    }
    System.out.printf(
        "loaded and checked in %.0f s: %s observations, table %s, indexes %s%n",
        (System.nanoTime() - begin) / 1e9,
        indicators.first("select count(*) from observation").orElse("?"),
        indicators.first("select pg_size_pretty(pg_table_size('observation'))").orElse("?"),
        indicators.first("select pg_size_pretty(pg_indexes_size('observation'))").orElse("?"));
  }

  private static void measure(Product product, Indicators indicators, int rounds) throws Exception {
    List<Long> ids =
        new ArrayList<>(indicators.longs("select id from indicator where code like 'BENCH%'"));
    Collections.shuffle(ids, new Random(1));
    Visitor visitor = Visitor.signedIn(product);
    System.out.println("what\tp50 ms\tp95 ms\tp99 ms\tratio of p95 to bare SQL");
    Sample first = indicators.bare(ids, Math.min(rounds, ids.size()));
    bare = indicators.bare(ids, rounds).quantile(0.95);
    line("bare SQL, first touch of each indicator", first);
    line("bare SQL", indicators.bare(ids, rounds));
    line("an answer of the product without work (/health)", visitor.visits(HEALTH, rounds));
    line(
        "roll-up through the product (HTTP, rights, SQL, HTML)",
        rolledUp(visitor, ids, rounds, ""));
    line("page of an indicator", rolledUp(visitor, ids, Math.min(rounds, 200), "page"));
    line("list of indicators", visitor.visits("/indicators?year=2025", Math.min(rounds, 100)));
    line("overview", visitor.visits("/", Math.min(rounds, 200)));
    System.out.println("memory of the process: " + product.residentMegabytes() + " MB");
  }

  private static Sample rolledUp(Visitor visitor, List<Long> ids, int rounds, String what)
      throws Exception {
    double[] times = new double[rounds];
    for (int i = -rounds / 2; i < rounds; i++) {
      String path = "/indicators/" + ids.get(Math.floorMod(i, ids.size()));
      String asked = what.isEmpty() ? path + "/rollup?year=2025" : path + "?year=2025";
      long begin = System.nanoTime();
      int status = visitor.get(asked).statusCode();
      times[Math.max(0, i)] = (System.nanoTime() - begin) / 1e6;
      if (status != 200) {
        throw new IllegalStateException(asked + " answered " + status);
      }
    }
    return Sample.of(times);
  }

  private static void line(String what, Sample sample) {
    System.out.println(
        String.join(
            "\t",
            what,
            Sample.round(sample.median()),
            Sample.round(sample.quantile(0.95)),
            Sample.round(sample.quantile(0.99)),
            Sample.round(sample.quantile(0.95) / bare)));
  }
}
