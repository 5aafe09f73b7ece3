package org.duixian.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.duixian.database.DistrictScope;
import org.duixian.database.DistrictSql;
import org.duixian.database.TestDatabase;
import org.duixian.kernel.Light;
import org.jspecify.annotations.Nullable;

/** A query says the same of rows in PostgreSQL as of rows in memory, page by page. */
class QueryPropertyTests {

  private static final String DISTRICT = "370105";
  private static final LocalDate DAY = LocalDate.of(2031, 5, 20);

  private static TestDatabase database;

  @BeforeContainer
  static void table() {
    database = TestDatabase.fresh();
    database.jdbc().sql(Rows.TABLE).update();
    database.jdbc().sql("select keep_to_district('row_of_list')").query((r, n) -> n).list();
  }

  @AfterContainer
  static void close() {
    database.close();
  }

  @Property(tries = 150, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
  void theDatabaseAndTheMemoryAgreeOnEveryQueryAndItsPagesAreTheWholeListOnce(
      @ForAll("rows") List<Rows.Row> rows, @ForAll("queries") Query<Rows.Row> query) {
    DistrictScope.run(
        DISTRICT,
        () -> {
          fill(rows);
          List<Rows.Row> meant = query.of(rows).stream().sorted(order(query)).toList();
          assertThat(read(query, 100).rows()).isEqualTo(meant);
          List<PagePart<Rows.Row>> parts = PagePart.all(query, each -> read(each, 4)).toList();
          assertThat(parts.stream().flatMap(part -> part.rows().stream()).toList())
              .isEqualTo(meant);
          for (int i = 1; i < parts.size(); i++) {
            assertThat(parts.get(i).from()).isEqualTo(i * 4 + 1L);
            assertThat(read(query.at(parts.get(i).previous()), 4).rows())
                .isEqualTo(parts.get(i - 1).rows());
          }
        });
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void anAddressReadAgainIsTheSameQuery(@ForAll("queries") Query<Rows.Row> query) {
    assertThat(Query.of(query.params(), Rows.COLUMNS)).isEqualTo(query);
  }

  private static PagePart<Rows.Row> read(Query<Rows.Row> query, int size) {
    Sql sql = query.sql();
    return query.part(
        new DistrictSql(database.jdbc())
            .sql(
                """
                select id, leader, value, due, light, lead, text, %s from row_of_list t
                where district = :district and %s%s order by %s limit :most
                """
                    .formatted(sql.place(), sql.where(), sql.page(), sql.order()))
            .with(sql.values())
            .with("most", size + 1)
            .list(PagePart.Placed.of(org.duixian.database.Rows.of(Rows.Row.class))),
        size);
  }

  private static void fill(List<Rows.Row> rows) {
    DistrictSql jdbc = new DistrictSql(database.jdbc());
    jdbc.sql("delete from row_of_list where district = :district").update();
    for (Rows.Row row : rows) {
      jdbc.sql(
              """
              insert into row_of_list (district, id, leader, value, due, light, lead, text)
              values (:district, :id, :leader, :value, :due, :light, :lead, :text)
              """)
          .with("id", row.id(), "leader", row.leader(), "value", row.value(), "due", row.due())
          .with("light", row.light().name(), "lead", row.lead(), "text", row.text())
          .update();
    }
  }

  private static Comparator<Rows.Row> order(Query<Rows.Row> query) {
    Comparator<Rows.Row> byId = Comparator.comparing(Rows.Row::id);
    return switch (query.order().key()) {
      case "leader" -> by(Rows.Row::leader, query.descending());
      case "value" -> by(Rows.Row::value, query.descending());
      case "due" -> by(Rows.Row::due, query.descending());
      default -> query.descending() ? byId.reversed() : byId;
    };
  }

  /** What has no value stands last both ways round. */
  private static <V extends Comparable<? super V>> Comparator<Rows.Row> by(
      java.util.function.Function<Rows.Row, @Nullable V> value, boolean down) {
    Comparator<V> order = down ? Comparator.reverseOrder() : Comparator.naturalOrder();
    Comparator<Rows.Row> ties = Comparator.comparing(Rows.Row::id);
    return Comparator.comparing(value, Comparator.nullsLast(order))
        .thenComparing(down ? ties.reversed() : ties);
  }

  @Provide
  Arbitrary<List<Rows.Row>> rows() {
    Arbitrary<Rows.Row> row =
        Combinators.combine(
                Arbitraries.of("甲", "乙", "none", "a~b").injectNull(0.3),
                Arbitraries.of("-1.5", "0", "2", "2.00", "10").map(BigDecimal::new).injectNull(0.3),
                days().injectNull(0.3),
                Arbitraries.of(Light.class),
                Arbitraries.longs().between(1, 3).injectNull(0.3),
                Arbitraries.of("推进路灯 20盏", "路灯Ａ段", "推进", ""))
            .as(
                (leader, value, due, light, lead, text) ->
                    new Rows.Row(0, leader, value, due, light, lead, text));
    return row.list()
        .ofMaxSize(14)
        .map(
            list ->
                IntStream.range(0, list.size())
                    .mapToObj(
                        i -> {
                          Rows.Row r = list.get(i);
                          return new Rows.Row(
                              i * 3L,
                              r.leader(),
                              r.value(),
                              r.due(),
                              r.light(),
                              r.lead(),
                              r.text());
                        })
                    .toList());
  }

  private static Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 45).map(DAY::plusDays);
  }

  @Provide
  Arbitrary<Query<Rows.Row>> queries() {
    Map<String, Arbitrary<String>> possible = new TreeMap<>();
    possible.put("leader", Arbitraries.of("甲", "none", "a~b", "没有"));
    possible.put("value", Arbitraries.of("none", "any", "2", "0..2", "-1.5..", "..9.99"));
    possible.put(
        "due", Arbitraries.of("none", "any", "2031-06", "2031-05-25..2031-06-10", "..2031-06"));
    possible.put("month", Arbitraries.of("2031-05", "2031-05..2031-06", "none"));
    possible.put("light", Arbitraries.of("red", "RED,green", "missing,none", "done"));
    possible.put("lead", Arbitraries.of("1", "1,3", "none", "any", "9"));
    possible.put("q", Arbitraries.of("路灯", "推进 路灯", "a段", "20", "%", "，"));
    possible.put("sort", Arbitraries.of("leader", "value", "due", "id"));
    possible.put("order", Arbitraries.of("down", "up"));
    possible.put("state", Arbitraries.of("dropped"));
    possible.put("columns", Arbitraries.of("value", "leader,value"));
    List<Arbitrary<List<String>>> chosen = new ArrayList<>();
    possible.forEach(
        (name, values) -> chosen.add(values.map(value -> List.of(name, value)).injectNull(0.65)));
    return Combinators.combine(chosen)
        .as(
            pairs -> {
              Map<String, String> parameters = new TreeMap<>(Map.of("year", "2031"));
              pairs.stream()
                  .filter(pair -> pair != null)
                  .forEach(pair -> parameters.put(pair.getFirst(), pair.getLast()));
              return Query.of(parameters, Rows.COLUMNS);
            });
  }
}
