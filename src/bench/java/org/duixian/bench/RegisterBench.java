package org.duixian.bench;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Pages of a register of a million items, by one reader and by four, beside the same first page by
 * a filter on jsonb as the application's role.
 */
final class RegisterBench {

  private static final int ITEMS = Integer.getInteger("bench.items", 1_000_000);

  private static final String BY_JSONB =
      """
      select * from item where district = '370105' and register = 'project'
        and own ->> 'sector' = ? order by amount desc nulls last, id desc limit 51
      """;

  private static final String BARE =
      """
      select * from item where district = '370105' and register = 'project'
        order by amount desc, id desc limit 51
      """;

  private RegisterBench() {}

  static void run(int rounds) throws Exception {
    run(rounds, ITEMS);
  }

  /** As small as it goes. */
  static void smoke() throws Exception {
    run(1, 600);
  }

  private static void run(int rounds, int items) throws Exception {
    Product.empty();
    try (Product product = Product.start(Product.DATA)) {
      product.link();
      try (District district = District.of(Product.DATA)) {
        new LargeRegister(district, items).fill();
        Visitor visitor = Visitor.signedIn(product);
        String beside = System.getProperty("bench.beside", "");
        if (beside.isEmpty()) {
          pages(visitor, district, rounds);
        } else {
          new RegisterBeside(visitor, beside, System.getProperty("bench.token", ""))
              .measure(rounds);
        }
        System.out.println("memory of the process: " + product.residentMegabytes() + " MB");
      }
    }
    Product.empty();
  }

  private static void pages(Visitor visitor, District district, int rounds) throws Exception {
    double bare = District.statement(district.connection(), BARE, List.of(), rounds).quantile(0.95);
    double jsonb =
        District.statement(
                district.connection(), BY_JSONB, List.of("ecology"), Math.max(1, rounds / 10))
            .quantile(0.95);
    System.out.printf(
        "p95 as the application's role: a bare page %s ms, a page by a filter on jsonb %s ms%n",
        Sample.round(bare), Sample.round(jsonb));
    System.out.println("page\tp50 ms\tp95 ms\tp95 with 4 readers\tof jsonb\tSQL\tHTML");
    for (Map.Entry<String, String> page : pages().entrySet()) {
      line(visitor, page.getKey(), page.getValue(), rounds, jsonb);
    }
  }

  private static Map<String, String> pages() {
    String list = "/registers/project";
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("list", list);
    pages.put("deep in the list", list + "?after=500000~20250000500000");
    pages.put("sorted by amount", list + "?sort=amount&order=down");
    pages.put("own field of 5 %", list + "?sector=ecology");
    pages.put("own field of 0.1 %, by amount", list + "?sector=energy&sort=amount&order=down");
    pages.put("own field of 24 %, by amount", list + "?sector=industry&sort=amount&order=down");
    pages.put("stage and own field, by day due", list + "?stage=build&sector=ecology&sort=due");
    pages.put("sorted by an own day", list + "?sort=begun&order=down");
    pages.put("amounts in a range", list + "?amount=5000..5001&sort=amount");
    pages.put("a rare word", list + "?q=" + Visitor.encoded("鹤屿"));
    pages.put("a middling word, by amount", list + "?q=" + Visitor.encoded("口袋") + "&sort=amount");
    pages.put("the commonest word", list + "?q=" + Visitor.encoded("工程"));
    pages.put("board", list + "/board");
    pages.put("everything by a rare word", "/search?q=" + Visitor.encoded("鹤屿"));
    pages.put("everything by the commonest word", "/search?q=" + Visitor.encoded("工程"));
    pages.put("everything by rare first letters", "/search?q=hygzgc");
    pages.put("everything by common first letters", "/search?q=gc");
    pages.put("everything by a number", "/search?q=XM2025-777");
    pages.put("what waits", "/todo");
    pages.put("contents of the area", "/areas/projects");
    pages.put("a box of the map", list + "?box=116.95,36.7,116.96,36.71");
    pages.put("map", list + "/map");
    pages.put("points of the map", list + "/map.json?box=116.8,36.6,117.2,36.9");
    pages.put("wall", list + "/wall");
    pages.put("gantt", list + "/gantt?sort=due");
    return pages;
  }

  private static void line(Visitor visitor, String name, String path, int rounds, double jsonb)
      throws Exception {
    HttpResponse<String> response = visitor.get(path);
    if (response.statusCode() != 200) {
      throw new IllegalStateException(path + " answered " + response.statusCode());
    }
    Sample one = visitor.visits(path, rounds);
    Sample four = together(visitor, path, rounds);
    System.out.println(
        String.join(
            "\t",
            name,
            Sample.round(one.median()),
            Sample.round(one.quantile(0.95)),
            Sample.round(four.quantile(0.95)),
            Sample.round(one.quantile(0.95) / jsonb),
            Visitor.statements(response),
            Integer.toString(response.body().length())));
  }

  private static Sample together(Visitor visitor, String path, int rounds) throws Exception {
    List<Callable<double[]>> readers = new ArrayList<>();
    for (int reader = 0; reader < 4; reader++) {
      readers.add(() -> visitor.visits(path, Math.max(1, rounds / 4)).sorted());
    }
    List<Double> times = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<double[]> each : threads.invokeAll(readers)) {
        for (double time : each.get()) {
          times.add(time);
        }
      }
    }
    return Sample.of(times.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
