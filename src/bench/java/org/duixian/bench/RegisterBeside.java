package org.duixian.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Whole pages of a register beside the JSON of a Directus that has a million rows in a collection
 * {@code reg} of its own, with {@code district}, {@code stage} (a fifth of the rows each), {@code
 * day}, {@code amount}, {@code f3} (one of 200 numbers) and {@code title}; the two sides take
 * turns.
 */
final class RegisterBeside {

  private static final int RUNS = 3;
  private static final String ROWS = "/items/reg?limit=50&filter[district][_eq]=370105";

  /** The same question to both: an address of ours and one of theirs. */
  private record Question(String name, String ours, String theirs) {}

  private static final List<Question> QUESTIONS =
      List.of(
          new Question(
              "filter, by day",
              "?stage=build&sort=due",
              ROWS + "&sort=-day,id&filter[stage][_eq]=" + Visitor.encoded("开工")),
          new Question(
              "own field, by amount",
              "?sector=ecology&sort=amount&order=down",
              ROWS + "&sort=-amount&filter[f3][_eq]=37"),
          new Question(
              "title contains",
              "?q=" + Visitor.encoded("鹤屿"),
              ROWS + "&sort=-day&filter[title][_contains]=" + Visitor.encoded("目第7919")),
          new Question(
              "filter, by day, with the number of all",
              "?stage=build&sort=due",
              ROWS
                  + "&sort=-day,id&meta=filter_count&filter[stage][_eq]="
                  + Visitor.encoded("开工")));

  private interface Visit {
    void make() throws Exception;
  }

  private final Visitor visitor;
  private final String address;
  private final String token;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  RegisterBeside(Visitor visitor, String address, String token) {
    this.visitor = visitor;
    this.address = address;
    this.token = token;
  }

  void measure(int rounds) throws Exception {
    System.out.println("page\treaders\tours p95 ms\ttheirs p95 ms\tours of theirs");
    for (Question question : QUESTIONS) {
      for (int readers : new int[] {1, 4}) {
        double[] ours = new double[RUNS];
        double[] theirs = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
          ours[run] =
              p95(readers, rounds, () -> ok(visitor.get("/registers/project" + question.ours())));
          theirs[run] = p95(readers, rounds, () -> ok(theirs(question.theirs())));
        }
        double mine = Sample.of(ours).median();
        double other = Sample.of(theirs).median();
        System.out.println(
            String.join(
                "\t",
                question.name(),
                Integer.toString(readers),
                Sample.round(mine),
                Sample.round(other),
                Sample.round(mine / other)));
      }
    }
  }

  private HttpResponse<String> theirs(String path) throws Exception {
    String sent = path.replace("[", "%5B").replace("]", "%5D");
    return client.send(
        HttpRequest.newBuilder(URI.create(address + sent))
            .header("authorization", "Bearer " + token)
            .build(),
        BodyHandlers.ofString());
  }

  private static void ok(HttpResponse<String> answer) {
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode());
    }
  }

  private static double p95(int readers, int rounds, Visit visit) throws Exception {
    Callable<List<Double>> reader =
        () -> {
          List<Double> times = new ArrayList<>();
          for (int i = -5; i < Math.max(1, rounds / readers); i++) {
            long begin = System.nanoTime();
            visit.make();
            if (i >= 0) {
              times.add((System.nanoTime() - begin) / 1e6);
            }
          }
          return times;
        };
    List<Double> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(readers)) {
      for (Future<List<Double>> each : threads.invokeAll(Collections.nCopies(readers, reader))) {
        all.addAll(each.get());
      }
    }
    return Sample.of(all.stream().mapToDouble(Double::doubleValue).toArray()).quantile(0.95);
  }
}
