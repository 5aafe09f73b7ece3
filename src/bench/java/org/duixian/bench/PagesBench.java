package org.duixian.bench;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.List;

/**
 * Time, size and SQL statements of the pages in a district of 20 documents and 5 000 tasks, and of
 * searches in a ledger of a million.
 */
final class PagesBench {

  private static final String YARDSTICK = "/health";

  private static final int TASKS = Integer.getInteger("bench.tasks", 1_000_000);

  private PagesBench() {}

  static void run(int rounds) throws Exception {
    run(rounds, TASKS);
  }

  /** As small as it goes. */
  static void smoke() throws Exception {
    run(1, 1_000);
  }

  private static void run(int rounds, int tasks) throws Exception {
    Product.empty();
    try (Product product = Product.start(Product.DATA);
        District district = awaited(product)) {
      district.fill();
      Visitor visitor = Visitor.signedIn(product);
      double statement = district.bareStatement(rounds).median();
      double yardstick = visitor.visits(YARDSTICK, rounds).median();
      System.out.printf(
          "%d documents, %d tasks, %d statements found in texts; a bare select 1: %s ms%n",
          district.count("document"),
          district.count("task"),
          district.count("statement"),
          Sample.round(statement));
      System.out.println("page\tstatus\tp50 ms\tp95 ms\tratio to /health\tHTML\tgzip\tSQL");
      for (String path : paths(district)) {
        line(visitor, path, rounds, yardstick);
      }
      search(district, visitor, rounds, tasks);
      System.out.println("memory of the process: " + product.residentMegabytes() + " MB");
    }
    Product.empty();
  }

  private static void search(District district, Visitor visitor, int rounds, int tasks)
      throws Exception {
    LargeLedger ledger = new LargeLedger(district, tasks);
    ledger.fill();
    try (Connection superuser = District.connect(Product.DATA, "postgres")) {
      ledger.measure(visitor, superuser, rounds);
    }
  }

  /** The link comes last at the start, after the sample was loaded. */
  private static District awaited(Product product) throws Exception {
    product.link();
    return District.of(Product.DATA);
  }

  private static List<String> paths(District district) throws Exception {
    String document = district.first("select max(id) from document").orElse("1");
    String task = district.first("select max(id) from task").orElse("1");
    String ledger = "/ledger/" + District.YEAR;
    return List.of(
        YARDSTICK,
        "/sign-in",
        "/",
        "/documents",
        "/documents/" + document,
        ledger,
        ledger + "?after=2000~102000",
        ledger + "?q=%E6%94%B9%E9%80%A0",
        "/tasks/" + task,
        "/frame/" + District.YEAR,
        "/chains",
        "/organisation");
  }

  private static void line(Visitor visitor, String path, int rounds, double yardstick)
      throws Exception {
    HttpResponse<String> response = visitor.get(path);
    if (response.statusCode() != 200) {
      throw new IllegalStateException(path + " answered " + response.statusCode());
    }
    Sample times = visitor.visits(path, rounds);
    System.out.println(
        String.join(
            "\t",
            path,
            Integer.toString(response.statusCode()),
            Sample.round(times.median()),
            Sample.round(times.quantile(0.95)),
            Sample.round(times.median() / yardstick),
            Integer.toString(response.body().getBytes(StandardCharsets.UTF_8).length),
            Integer.toString(Visitor.zipped(response.body())),
            Visitor.statements(response)));
  }
}
