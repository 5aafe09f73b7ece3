package org.duixian.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Characters a second on one core after warm-up in 256 MB, how time grows with length, and the wall
 * time of all texts at hand: {@code ./duixian bench reader [rounds]}, or {@code smoke} as small as
 * it goes.
 */
public final class ReaderBench {

  private static final Path OUT = Path.of("target/bench-read");

  private ReaderBench() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments.length > 0 && arguments[0].equals("smoke")) {
      smoke();
      return;
    }
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
    System.out.println("text\tcharacters\tms\tcharacters a second\tratio to the yardstick");
    print(new Runner(options(rounds).include(ReaderSpeed.class.getName()).build()).run());
    System.out.println("one rule at its worst\tcharacters a second\ttime a character");
    printKinds(new Runner(kinds(rounds)).run());
    wall(Texts.files());
  }

  private static void smoke() throws Exception {
    ChainedOptionsBuilder once =
        options(1)
            .forks(0)
            .warmupIterations(0)
            .measurementTime(TimeValue.milliseconds(1))
            .include(ReaderSpeed.class.getName())
            .param("length", "1000");
    System.out.println(new Runner(once.build()).run().size() + " measurements of the reader");
    wall(Texts.files().subList(0, 2));
  }

  private static ChainedOptionsBuilder options(int rounds) {
    return new OptionsBuilder()
        .forks(1)
        .jvmArgs("-Xmx256m", "-XX:+UseSerialGC", "--sun-misc-unsafe-memory-access=allow")
        .warmupIterations(rounds)
        .warmupTime(TimeValue.seconds(1))
        .measurementIterations(rounds)
        .measurementTime(TimeValue.seconds(1))
        .verbosity(VerboseMode.SILENT)
        .shouldFailOnError(true);
  }

  private static Options kinds(int rounds) {
    return options(rounds)
        .include(ReaderSpeed.class.getName() + ".read")
        .param("kind", Texts.kinds().toArray(String[]::new))
        .param("length", "100000", "1000000")
        .build();
  }

  private static void printKinds(Collection<RunResult> results) {
    times(results)
        .forEach(
            (kind, times) -> {
              double least = times.get(100_000) / 100_000;
              double most = times.get(1_000_000) / 1_000_000;
              System.out.printf("%s\t%,.0f\t%.2f times%n", kind, 1e6 / most, most / least);
            });
  }

  private static Map<String, Map<Integer, Double>> times(Collection<RunResult> results) {
    Map<String, Map<Integer, Double>> times = new TreeMap<>();
    for (RunResult result : results) {
      times
          .computeIfAbsent(result.getParams().getParam("kind"), kind -> new TreeMap<>())
          .put(
              Integer.parseInt(result.getParams().getParam("length")),
              result.getPrimaryResult().getScore());
    }
    return times;
  }

  private static void print(Collection<RunResult> results) {
    Map<Boolean, List<RunResult>> own =
        results.stream()
            .collect(
                Collectors.partitioningBy(
                    result -> result.getParams().getBenchmark().endsWith(".read")));
    Map<String, Map<Integer, Double>> read = times(own.get(true));
    Map<String, Map<Integer, Double>> yardstick = times(own.get(false));
    read.forEach(
        (kind, times) -> {
          times.forEach(
              (length, time) ->
                  System.out.printf(
                      "%s\t%,d\t%.2f\t%,.0f\t%.1f%n",
                      kind,
                      length,
                      time / 1000,
                      length * 1e6 / time,
                      time / yardstick.get(kind).get(length)));
          double growth = times.get(2_000_000) / 2_000_000 / (times.get(100_000) / 100_000);
          System.out.printf(
              "%s\ttime a character, 2 000 000 against 100 000: %.2f times%n", kind, growth);
        });
  }

  /** The built program on all files, its start included, against the program printing its help. */
  private static void wall(List<Path> files) throws Exception {
    List<String> command = new ArrayList<>(List.of("read"));
    files.forEach(file -> command.add(file.toString()));
    command.addAll(List.of("--out", OUT.toString()));
    double help = seconds("help");
    double all = seconds(command.toArray(String[]::new));
    System.out.printf(
        "%d files with the start: %.2f s, %.1f times the start alone%n",
        files.size(), all, all / help);
    Product.delete(OUT);
  }

  private static double seconds(String... arguments) throws Exception {
    Files.createDirectories(OUT);
    long begin = System.nanoTime();
    Product.command(arguments)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
    return (System.nanoTime() - begin) / 1e9;
  }
}
