package org.duixian.bench;

/** From the start of the process to the first page: on an empty data folder, and again. */
final class StartBench {

  private StartBench() {}

  static void run(int rounds) throws Exception {
    double[] cold = new double[Math.max(1, rounds / 2)];
    double[] warm = new double[rounds];
    double[] bare = new double[rounds];
    for (int i = 0; i < cold.length; i++) {
      Product.empty();
      cold[i] = started();
    }
    for (int i = 0; i < rounds; i++) {
      bare[i] = help();
      warm[i] = started();
    }
    Product.empty();
    double yardstick = Sample.of(bare).median();
    System.out.println("measure\tmedian ms\tslowest ms\tratio to the yardstick");
    print("yardstick: the same program printing its help", Sample.of(bare), yardstick);
    print("first start, empty data folder", Sample.of(cold), yardstick);
    print("start on existing data", Sample.of(warm), yardstick);
  }

  private static double started() throws Exception {
    try (Product product = Product.start(Product.DATA)) {
      return product.milliseconds;
    }
  }

  private static double help() throws Exception {
    long begin = System.nanoTime();
    Product.command("help").redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    return (System.nanoTime() - begin) / 1e6;
  }

  private static void print(String name, Sample sample, double yardstick) {
    System.out.println(
        String.join(
            "\t",
            name,
            Sample.round(sample.median()),
            Sample.round(sample.quantile(1)),
            Sample.round(sample.median() / yardstick)));
  }
}
