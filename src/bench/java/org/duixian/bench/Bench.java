package org.duixian.bench;

import java.util.Arrays;

/**
 * Measures the built product from outside: {@code ./duixian bench start|pages|rollup [rounds]},
 * {@code bench rounds [seconds]} and {@code bench trail [milliseconds]}; {@code bench reader} and {@code bench fuzz} are started by the
 * script.
 */
public final class Bench {

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    String name = arguments.length == 0 ? "" : arguments[0];
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0;
    switch (name) {
      case "start" -> StartBench.run(rounds == 0 ? 7 : rounds);
      case "pages" -> PagesBench.run(rounds == 0 ? 200 : rounds);
      case "rounds" -> RoundsBench.run(rounds == 0 ? 60 : rounds);
      case "rollup" -> RollUpBench.run(rounds == 0 ? 1_000 : rounds);
      case "trail" -> TrailBench.run(rounds == 0 ? 1_500 : rounds);
      default -> {
        System.err.println(
            "./duixian bench start|pages|rollup|reader [rounds], rounds|fuzz [seconds] or trail"
                + " [milliseconds], not "
                + Arrays.asList(arguments));
        System.exit(2);
      }
    }
  }
}
