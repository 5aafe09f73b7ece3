package org.duixian.list;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.duixian.kernel.Light;
import org.jspecify.annotations.Nullable;

/** A table of its own with every kind of column, and its rows in memory. */
record Rows(List<Row> all) {

  /** A row of it. */
  record Row(
      long id,
      @Nullable String leader,
      @Nullable BigDecimal value,
      @Nullable LocalDate due,
      Light light,
      @Nullable Long lead,
      String text) {}

  static final Columns<Row> COLUMNS =
      Columns.<Row>at("rows", "/rows/{year}")
          .scope("year", "[12][0-9]{3}", null)
          .scope("state", "dropped", "")
          .with(Column.<Row>shown("id", "list.none", Kind.TEXT).sortedBy("id", Kind.NUMBER, "t.id"))
          .with(
              Column.of("leader", "list.none", Kind.TEXT, "t.leader", Row::leader)
                  .sortedBy("leader", Kind.TEXT, "t.leader")
                  .optionally())
          .with(
              Column.of("value", "list.none", Kind.NUMBER, "t.value", Row::value)
                  .sortedBy("value", Kind.NUMBER, "t.value")
                  .optionally())
          .with(
              Column.of("due", "list.none", Kind.DAY, "t.due", Row::due)
                  .sortedBy("due", Kind.DAY, "t.due"))
          .with(Column.of("month", "list.none", Kind.MONTH, "t.due", Row::due))
          .with(
              Column.choice(
                  "light",
                  "list.none",
                  Kind.LIGHT,
                  Case.each(Light.values(), "site.light.", "t.light", Row::light)))
          .with(Column.of("lead", "list.none", Kind.UNIT, "t.lead", Row::lead))
          .with(Column.of("q", "list.none", Kind.WORDS, "t.text", Row::text))
          .following("t.id");

  static final String TABLE =
      """
      create table row_of_list (
        district text not null, id bigint not null, leader text collate "C", value numeric, due date,
        light text not null, lead bigint, text text not null, primary key (district, id))
      """;
}
