package org.duixian.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duixian.database.DistrictScope;
import org.duixian.reader.Commitment;
import org.duixian.reader.Figure;
import org.duixian.reader.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores what the reader found in a new document. */
@Repository
record Findings(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {

  void insert(long document, Reading reading, StoredOutline outline) {
    List<Long> ids = numbers(reading.tasks().size());
    Map<Integer, Long> taskOfFigure = new HashMap<>();
    List<MapSqlParameterSource> tasks = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      Commitment task = reading.tasks().get(i);
      for (int figure : task.figures()) {
        taskOfFigure.putIfAbsent(figure, ids.get(i));
      }
      tasks.add(
          place(document, task.span().start(), task.span().end(), task.quote(), outline)
              .addValue("id", ids.get(i))
              .addValue("section", String.join(" / ", task.section()))
              .addValue("heading", task.heading())
              .addValue("rule", task.rule())
              .addValue("derivation", task.derivation().toArray(String[]::new)));
    }
    batches.batchUpdate(
        """
        insert into statement (district, id, document, kind, start_at, end_at, quote, section,
                               heading, paragraph, rule, derivation)
        values (:district, :id, :document, 'TASK', :start, :end, :quote, :section,
                :heading, :paragraph, :rule, :derivation)
        """,
        tasks.toArray(SqlParameterSource[]::new));
    batches.batchUpdate(
        """
        insert into statement (district, document, kind, start_at, end_at, quote, section,
                               paragraph, role, subject, value, unit, op, measure, period,
                               threshold, task, rule, derivation)
        values (:district, :document, 'FIGURE', :start, :end, :quote, :section,
                :paragraph, :role, :subject, :value, :unit, :op, :measure, :period,
                :threshold, :task, :rule, :derivation)
        """,
        reading.figures().stream()
            .map(figure -> figure(document, figure, taskOfFigure, outline))
            .toArray(SqlParameterSource[]::new));
  }

  private List<Long> numbers(int count) {
    return jdbc.sql(
            """
            select nextval(pg_get_serial_sequence('statement', 'id'))
            from generate_series(1, :count)
            """)
        .param("count", count)
        .query((row, line) -> row.getLong(1))
        .list();
  }

  private static MapSqlParameterSource figure(
      long document, Figure figure, Map<Integer, Long> taskOfFigure, StoredOutline outline) {
    int start = figure.span().start();
    return place(document, start, figure.span().end(), figure.quote(), outline)
        .addValue("section", outline.headingsAbove(start))
        .addValue("role", figure.role().name())
        .addValue("subject", figure.subject())
        .addValue("value", figure.value())
        .addValue("unit", figure.unit())
        .addValue("op", figure.op().name())
        .addValue("measure", figure.measure().name())
        .addValue("period", emptyToNull(figure.period()))
        .addValue("threshold", figure.threshold())
        .addValue("task", taskOfFigure.get(start))
        .addValue("rule", figure.rule())
        .addValue("derivation", figure.derivation().toArray(String[]::new));
  }

  private static MapSqlParameterSource place(
      long document, int start, int end, String quote, StoredOutline outline) {
    String district = DistrictScope.code();
    return new MapSqlParameterSource("district", district)
        .addValue("document", document)
        .addValue("start", start)
        .addValue("end", end)
        .addValue("quote", quote)
        .addValue(
            "paragraph", outline.paragraphAt(start).map(OutlinePlace.Paragraph::number).orElse(0));
  }

  private static @Nullable String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
