package org.duixian.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Measures the built product from outside: {@code ./duixian bench start|pages|registers|rollup
 * [rounds]}, {@code bench rounds [seconds]} and {@code bench trail [milliseconds]}; {@code bench
 * reader} and {@code bench fuzz} are started by the script; {@code bench registers --beside URL
 * TOKEN} asks a Directus for the same pages. {@code bench smoke} runs each one listed here as small
 * as it goes, so that the tests see that it still runs.
 */
public final class Bench {

  /** One measurement: by the number given or, without one, as often as it is meant to be. */
  private record Program(int usual, Measurement full, Smoke smoke) {}

  private interface Measurement {
    void run(int rounds) throws Exception;
  }

  private interface Smoke {
    void run() throws Exception;
  }

  private static final Map<String, Program> PROGRAMS = new LinkedHashMap<>();

  static {
    PROGRAMS.put("start", new Program(7, StartBench::run, () -> StartBench.run(1)));
    PROGRAMS.put("rounds", new Program(60, RoundsBench::run, RoundsBench::smoke));
    PROGRAMS.put("pages", new Program(200, PagesBench::run, PagesBench::smoke));
    PROGRAMS.put("registers", new Program(100, RegisterBench::run, RegisterBench::smoke));
    PROGRAMS.put("rollup", new Program(1_000, RollUpBench::run, RollUpBench::smoke));
    PROGRAMS.put("trail", new Program(1_500, TrailBench::run, () -> TrailBench.run(50)));
  }

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    String name = arguments.length == 0 ? "" : arguments[0];
    int rounds = arguments.length > 1 ? beside(arguments) : 0;
    Program program = PROGRAMS.get(name);
    if (program != null) {
      program.full().run(rounds == 0 ? program.usual() : rounds);
    } else if (name.equals("smoke")) {
      smoke();
    } else {
      System.err.println(
          "./duixian bench smoke, or %s|reader [number], or fuzz [seconds], not %s"
              .formatted(String.join("|", PROGRAMS.keySet()), Arrays.asList(arguments)));
      System.exit(2);
    }
  }

  /** The number given; {@code registers --beside URL TOKEN} measures beside a Directus instead. */
  private static int beside(String... arguments) {
    if (!arguments[1].equals("--beside")) {
      return Integer.parseInt(arguments[1]);
    }
    System.setProperty("bench.beside", arguments[2]);
    System.setProperty("bench.token", arguments[3]);
    return 0;
  }

  /** On one data folder, because making one takes longer than all else. */
  private static void smoke() throws Exception {
    Product.empty();
    System.setProperty("bench.keep", "true");
    for (Map.Entry<String, Program> each : PROGRAMS.entrySet()) {
      System.out.println("--- " + each.getKey());
      each.getValue().smoke().run();
    }
    System.clearProperty("bench.keep");
    Product.empty();
  }
}
