package org.duixian.document;

import java.util.List;
import org.duixian.database.Rows;
import org.duixian.reader.Reading;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Headings and paragraphs of documents, written once at import. */
@Repository
class Outlines {

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;

  Outlines(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  Outline of(String district, long document) {
    List<Place.Heading> headings =
        jdbc.sql(
                """
                select index, level, title, start_at "start", heading_end "end",
                       end_at section_end
                from document_section
                where district = :district and document = :document order by index
                """)
            .param("district", district)
            .param("document", document)
            .query(Rows.of(Place.Heading.class))
            .list();
    List<Place.Paragraph> paragraphs =
        jdbc.sql(
                """
                select number, start_at "start", end_at "end", run_in_end
                from document_paragraph
                where district = :district and document = :document order by number
                """)
            .param("district", district)
            .param("document", document)
            .query(Rows.of(Place.Paragraph.class))
            .list();
    return new Outline(headings, paragraphs);
  }

  void insert(String district, long document, CodePoints text, Reading reading) {
    batches.batchUpdate(
        """
        insert into document_section
          (district, document, index, level, title, start_at, heading_end, end_at, part,
           rule, derivation)
        values (:district, :document, :index, :level, :title, :start, :headingEnd, :end, :part,
                :rule, :derivation)
        """,
        reading.sections().stream()
            .map(
                section ->
                    parameters(district, document)
                        .addValue("index", section.index())
                        .addValue("level", section.level())
                        .addValue("title", section.title())
                        .addValue("start", section.heading().start())
                        .addValue("headingEnd", section.heading().end())
                        .addValue("end", section.end())
                        .addValue("part", section.part().name())
                        .addValue("rule", section.rule())
                        .addValue("derivation", section.derivation().toArray(String[]::new)))
            .toArray(SqlParameterSource[]::new));
    batches.batchUpdate(
        """
        insert into document_paragraph
          (district, document, number, start_at, end_at, run_in_end, words)
        values (:district, :document, :number, :start, :end, :runInEnd, folded(:words))
        """,
        reading.paragraphs().stream()
            .map(
                paragraph ->
                    parameters(district, document)
                        .addValue("number", paragraph.number())
                        .addValue("start", paragraph.span().start())
                        .addValue("end", paragraph.span().end())
                        .addValue(
                            "runInEnd", paragraph.runIn() == null ? null : paragraph.runIn().end())
                        .addValue(
                            "words",
                            text.cut(paragraph.span().start(), paragraph.span().end())))
            .toArray(SqlParameterSource[]::new));
  }

  private static MapSqlParameterSource parameters(String district, long document) {
    return new MapSqlParameterSource("district", district).addValue("document", document);
  }
}
