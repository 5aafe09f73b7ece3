package org.duixian.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The built product, running on a data folder of its own. */
final class Product implements AutoCloseable {

  /** The data folder that measurements work on, each on an empty one. */
  static final Path DATA = Path.of("target/bench-data").toAbsolutePath();

  private static final Path FOLDER = Path.of(System.getenv("DUIXIAN_FOLDER"));
  private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");
  private static final Pattern LINK = Pattern.compile("http://localhost:\\d+/sign-in/once/\\S+");

  private final Process process;
  private final Path output;
  final double milliseconds;
  final String address;

  private Product(Process process, Path output, double milliseconds, String address) {
    this.process = process;
    this.output = output;
    this.milliseconds = milliseconds;
    this.address = address;
  }

  /** Starts on the data and waits until the first page is there. */
  static Product start(Path data) throws Exception {
    return start(data, Map.of());
  }

  /** Starts on the data with further settings of its environment. */
  static Product start(Path data, Map<String, String> settings) throws Exception {
    Path output = Path.of("target/bench.out");
    ProcessBuilder builder = command("run");
    builder.environment().remove("DUIXIAN_DATABASE_URL");
    builder.environment().put("DUIXIAN_DATA", data.toString());
    builder.environment().put("DUIXIAN_PORT", "0");
    builder.environment().putAll(settings);
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    long begin = System.nanoTime();
    Process process = builder.start();
    String address = await(process, output);
    HttpClient client = HttpClient.newHttpClient();
    client.send(
        HttpRequest.newBuilder(URI.create(address + "/sign-in")).build(), BodyHandlers.ofString());
    return new Product(process, output, (System.nanoTime() - begin) / 1e6, address);
  }

  /** The command line of the product with the options its build found to work. */
  static ProcessBuilder command(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:+UseSerialGC", "-Xmx512m", "-Xlog:disable", "-Xlog:all=error:stderr"));
    command.addAll(Files.readAllLines(FOLDER.resolve("options")));
    command.addAll(List.of("-jar", FOLDER.resolve("duixian.jar").toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }

  private static String await(Process process, Path output) throws Exception {
    while (process.isAlive()) {
      Matcher found = ADDRESS.matcher(Files.readString(output));
      if (found.find()) {
        return found.group();
      }
      Thread.sleep(10);
    }
    throw new IllegalStateException("the product did not start: " + Files.readString(output));
  }

  /** The one-time sign-in link that the start printed. */
  String link() throws Exception {
    for (int attempt = 0; attempt < 500; attempt++) {
      Matcher found = LINK.matcher(Files.readString(output));
      if (found.find()) {
        return found.group();
      }
      Thread.sleep(20);
    }
    throw new IllegalStateException("no sign-in link: " + Files.readString(output));
  }

  /** Memory of the process in megabytes that is in use now. */
  long residentMegabytes() throws IOException {
    Path status = Path.of("/proc/" + process.pid() + "/status");
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    }
  }

  @Override
  public void close() throws Exception {
    process.destroy();
    process.waitFor();
  }

  /**
   * Empties the data folder, unless the property {@code bench.keep} lets the data of a run stay for
   * the next one, which then loads what is missing.
   */
  static void empty() throws IOException {
    if (!Boolean.getBoolean("bench.keep")) {
      delete(DATA);
    }
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
