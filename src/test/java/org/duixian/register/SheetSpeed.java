package org.duixian.register;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.duixian.counting.CountingServices;
import org.duixian.declaration.FieldValue;
import org.duixian.declaration.FieldValue.OnDay;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.declaration.FieldValue.Words;
import org.duixian.list.Query;
import org.duixian.organisation.People;
import org.duixian.organisation.Units;
import org.duixian.sheet.SheetIntake;
import org.duixian.sheet.Sheets;
import org.duixian.sheet.Tab;
import org.duixian.site.Wording;

/**
 * Measures the sheet of a register out and in against a bare copy of the same rows: rows as the
 * first argument, 100 000 without one.
 */
final class SheetSpeed {

  private static final LocalDate TODAY = LocalDate.of(2025, 11, 30);
  private static final List<String> SECTORS = List.of("industry", "services", "renewal", "energy");

  private SheetSpeed() {}

  public static void main(String[] arguments) throws Exception {
    int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    List<Class<?>> all = new ArrayList<>(CountingServices.ALL);
    all.addAll(
        List.of(
            ItemSheetTests.Heads.class,
            Wording.class,
            Units.class,
            People.class,
            ItemList.class,
            ItemSheet.class,
            ItemNames.class,
            ItemSheetReading.class,
            SheetIntake.class,
            ItemImport.class));
    try (TestRegister registers =
        new TestRegister("2025-11-30T02:00:00Z", all.toArray(Class<?>[]::new))) {
      new Run(registers).measure(rows);
    }
  }

  /** One run in a district of its own. */
  private static final class Run {

    private final TestRegister registers;
    private final TestRegister.Place place;
    private final long[] leads = new long[40];

    Run(TestRegister registers) {
      this.registers = registers;
      this.place = registers.open();
      for (int i = 0; i < leads.length; i++) {
        leads[i] = place.district.department("示例第" + i + "局");
      }
    }

    void measure(int rows) throws Exception {
      sheet(500);
      take(sheet(500));
      byte[] file = sheet(rows);
      System.out.printf("rows %d, file %.1f MB%n", rows, file.length / 1e6);
      take(file);
      System.out.printf("bare copy of the item rows %.2f s%n", copy());
      out();
      out();
    }

    private byte[] sheet(int rows) throws Exception {
      ItemSheetColumns columns =
          new ItemSheetColumns(
              place.projects,
              new DistrictReferences(
                  registers.get(org.duixian.database.DistrictSql.class),
                  registers.get(Units.class),
                  registers.get(People.class)),
              Locale.SIMPLIFIED_CHINESE);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      Iterable<ItemSheetColumns.Line> lines =
          () ->
              java.util.stream.IntStream.range(0, rows)
                  .mapToObj(i -> new ItemSheetColumns.Line(item(i), Map.of()))
                  .iterator();
      Sheets.write(
          bytes,
          key -> registers.get(Wording.class).of(Locale.SIMPLIFIED_CHINESE, key),
          List.of(Tab.of("项目", columns.empty(), lines)));
      return bytes.toByteArray();
    }

    private Item item(int i) {
      Map<String, FieldValue> values = new HashMap<>();
      values.put("title", new Words("示例第" + i + "号先进制造产业园二期工程"));
      values.put("level", new Words(i % 3 == 0 ? "city" : "district"));
      values.put("sector", new Words(SECTORS.get(i % SECTORS.size())));
      values.put("lead", new Whole(leads[i % leads.length]));
      values.put("firm", new Words("示例第" + i % 5_000 + "建设有限公司"));
      values.put("amount", new Whole((i % 9_000 + 1) * 10_000_000L));
      values.put("funds", new Words(i % 2 == 0 ? "government" : "enterprise"));
      values.put("land", new Whole((i % 700) * 10_000L));
      values.put("start", new OnDay(TODAY.plusDays(i % 400)));
      values.put("due", new OnDay(TODAY.plusDays(500 + i % 400)));
      values.put("content", new Words("建设示例厂房" + i % 97 + "座及配套管网、道路与绿化"));
      return new Item(
          "project",
          1,
          "",
          "plan",
          TODAY,
          TODAY.atStartOfDay().atOffset(java.time.ZoneOffset.UTC),
          "",
          values,
          place.projects.declaration().disclosure(),
          0,
          null,
          true,
          1);
    }

    private void take(byte[] file) {
      ItemSheetReading reading = registers.get(ItemSheetReading.class);
      long begin = System.nanoTime();
      ItemSheetReading.Outcome outcome = reading.read(place.projects, file, Set.of());
      long read = System.nanoTime();
      if (!outcome.review().isRight()) {
        throw new IllegalStateException(outcome.review().problems().toString());
      }
      registers
          .get(ItemImport.class)
          .take(place.projects, new SheetIntake.Sent(1, "示例.xlsx", file), outcome);
      long end = System.nanoTime();
      System.out.printf(
          "review %.1f s, taken %.1f s: %d%n",
          (read - begin) / 1e9, (end - read) / 1e9, outcome.added().size());
    }

    /** The rows of the table with its indexes, by a copy of their text into a temporary one. */
    private double copy() throws Exception {
      java.nio.file.Path file = java.nio.file.Files.createTempFile("items", ".copy");
      try (java.sql.Connection connection =
          registers.get(javax.sql.DataSource.class).getConnection()) {
        connection.setAutoCommit(false);
        org.postgresql.copy.CopyManager copies =
            connection.unwrap(org.postgresql.PGConnection.class).getCopyAPI();
        try (OutputStream out = java.nio.file.Files.newOutputStream(file)) {
          copies.copyOut(
              "copy (select district, register || '2' register, id, number, title, stage,"
                  + " stage_since, opened_at, opened_by, level, lead, amount, area, start_on,"
                  + " due_on, disclosure, own, found_by, declared, sample, version from item"
                  + " where district = '"
                  + place.district.code
                  + "') to stdout",
              out);
        }
        connection
            .createStatement()
            .execute("create temporary table bare (like item including all)");
        connection.commit();
        long begin = System.nanoTime();
        try (java.io.InputStream in = java.nio.file.Files.newInputStream(file)) {
          copies.copyIn(
              "copy bare (district, register, id, number, title, stage, stage_since, opened_at,"
                  + " opened_by, level, lead, amount, area, start_on, due_on, disclosure, own,"
                  + " found_by, declared, sample, version) from stdin",
              in);
        }
        connection.commit();
        return (System.nanoTime() - begin) / 1e9;
      }
    }

    private void out() throws Exception {
      Query<Item> query = registers.get(ItemList.class).query(place.projects, Map.of());
      long[] bytes = {0};
      OutputStream count =
          new OutputStream() {
            @Override
            public void write(int one) {
              bytes[0]++;
            }

            @Override
            public void write(byte[] some, int from, int length) {
              bytes[0] += length;
            }
          };
      long begin = System.nanoTime();
      registers.get(ItemSheet.class).write(count, place.projects, query, Locale.CHINA);
      System.out.printf(
          "export %.1f s, %.1f MB%n", (System.nanoTime() - begin) / 1e9, bytes[0] / 1e6);
    }
  }
}
