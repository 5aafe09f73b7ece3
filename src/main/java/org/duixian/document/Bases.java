package org.duixian.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duixian.database.DistrictScope;
import org.duixian.database.DistrictSql;
import org.duixian.reader.PartSpan;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** By which rules the parts and headings of documents were found, written once at import. */
@Repository
record Bases(DistrictSql jdbc, NamedParameterJdbcTemplate batches) {

  /** Returns those of a stretch of a text: the parts it lies in, then the headings in it. */
  List<StructureBasis> of(long document, Stretch stretch) {
    return jdbc.sql(
            """
            select part, '' title, derivation, 0 sort, start_at
            from document_part
            where district = :district and document = :document
              and start_at < :to and end_at > :from
            union all
            select '', title, derivation, 1, start_at
            from document_section
            where district = :district and document = :document and rule <> ''
              and start_at >= :from and start_at < :to
            order by sort, start_at
            """)
        .with("document", document, "from", stretch.from(), "to", stretch.to())
        .list((row, number) -> basis(row));
  }

  private static StructureBasis basis(ResultSet row) throws SQLException {
    return new StructureBasis(
        row.getString("part"),
        row.getString("title"),
        List.of((String[]) row.getArray("derivation").getArray()));
  }

  void insert(long document, List<PartSpan> parts) {
    String district = DistrictScope.code();
    List<MapSqlParameterSource> rows = new ArrayList<>();
    for (PartSpan part : parts) {
      rows.add(
          new MapSqlParameterSource("district", district)
              .addValue("document", document)
              .addValue("index", rows.size())
              .addValue("part", part.part().name())
              .addValue("start", part.span().start())
              .addValue("end", part.span().end())
              .addValue("rule", part.rule())
              .addValue("derivation", part.derivation().toArray(String[]::new)));
    }
    batches.batchUpdate(
        """
        insert into document_part
          (district, document, index, part, start_at, end_at, rule, derivation)
        values (:district, :document, :index, :part, :start, :end, :rule, :derivation)
        """,
        rows.toArray(SqlParameterSource[]::new));
  }
}
