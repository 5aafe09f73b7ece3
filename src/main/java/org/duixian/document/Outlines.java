package org.duixian.document;

import java.util.List;
import org.duixian.database.DistrictScope;
import org.duixian.database.DistrictSql;
import org.duixian.reader.Reading;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** Headings and paragraphs of documents, written once at import. */
@Repository
record Outlines(DistrictSql jdbc, NamedParameterJdbcTemplate batches) {

  StoredOutline of(long document) {
    List<OutlinePlace.Heading> headings =
        jdbc.sql(
                """
                select index, level, title, start_at "start", heading_end "end",
                       end_at section_end
                from document_section
                where district = :district and document = :document order by index
                """)
            .with("document", document)
            .list(OutlinePlace.Heading.class);
    List<OutlinePlace.Paragraph> paragraphs =
        jdbc.sql(
                """
                select number, start_at "start", end_at "end", run_in_end
                from document_paragraph
                where district = :district and document = :document order by number
                """)
            .with("document", document)
            .list(OutlinePlace.Paragraph.class);
    return new StoredOutline(headings, paragraphs);
  }

  void insert(long document, CodePoints text, Reading reading) {
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
                    parameters(document)
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
                    parameters(document)
                        .addValue("number", paragraph.number())
                        .addValue("start", paragraph.span().start())
                        .addValue("end", paragraph.span().end())
                        .addValue(
                            "runInEnd", paragraph.runIn() == null ? null : paragraph.runIn().end())
                        .addValue(
                            "words", text.cut(paragraph.span().start(), paragraph.span().end())))
            .toArray(SqlParameterSource[]::new));
  }

  private static MapSqlParameterSource parameters(long document) {
    String district = DistrictScope.code();
    return new MapSqlParameterSource("district", district).addValue("document", document);
  }
}
