package org.duixian.document;

import java.util.List;
import java.util.Map;
import org.duixian.database.Changes;
import org.duixian.database.DistrictSql;
import org.duixian.database.Grams;
import org.duixian.database.Kept;
import org.duixian.database.Rows;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** Lists documents with counts, finds words in them, and counts statements under a filter. */
@Repository
public class Search {

  private static final int MOST_HITS = 50;
  private static final int AROUND = 40;
  private static final int MOST_DISTRICTS = 50;

  private final DistrictSql jdbc;
  private final Kept<String, List<DocumentRow>> rows;
  private final Grams grams;

  Search(DistrictSql jdbc, Changes changes) {
    this.jdbc = jdbc;
    this.grams = new Grams(jdbc, "document_gram", "district = :district", "document");
    this.rows = changes.keep(MOST_DISTRICTS, "document", "statement");
  }

  /** Returns all documents with the counts of their statements by state. */
  public List<DocumentRow> list() {
    return rows.get("", () -> counted());
  }

  private List<DocumentRow> counted() {
    RowMapper<Document> document = Rows.of(Document.class);
    return jdbc.sql(
            """
            select d.id, d.title, d.kind, d.year, d.place, d.issuer, d.date, d.file_name,
                   d.characters, d.facts_checked, d.sample, d.imported_at, d.imported_by, d.version,
                   coalesce(c.confirmed, 0) confirmed, coalesce(c.proposed, 0) proposed,
                   coalesce(c.rejected, 0) rejected
            from document d
            left join (select document, count(*) filter (where state = 'CONFIRMED') confirmed,
                              count(*) filter (where state = 'PROPOSED') proposed,
                              count(*) filter (where state = 'REJECTED') rejected
                       from statement where district = :district group by document) c
              on c.document = d.id
            where d.district = :district order by d.year desc nulls last, d.id desc
            """)
        .list(
            (row, number) ->
                new DocumentRow(
                    document.mapRow(row, number),
                    row.getLong("confirmed"),
                    row.getLong("proposed"),
                    row.getLong("rejected")));
  }

  /** Returns the first paragraphs with all of the words, the latest documents first. */
  List<Hit> find(String words) {
    Grams.Sought sought = grams.seek(words, Map.of());
    return jdbc.sql(
            """
            select d.id document, d.title, p.number, p.start_at,
                   substring(t.text from p.start_at + 1 for p.end_at - p.start_at) quote
            from document d
            cross join lateral (
              select p.number, p.start_at, p.end_at
              from document_gram g
              join document_paragraph p
                on p.district = g.district and p.document = g.document and p.number = g.number
              where g.district = :district and g.gram = :gram and g.document = d.id and %s
              order by g.number limit :most) p
            join document_text t on t.district = d.district and t.document = d.id
            where d.district = :district
            order by d.year desc nulls last, d.id desc, p.number limit :most
            """
                .formatted(sought.heldBy("p.words")))
        .with(sought.parameters())
        .with("most", MOST_HITS)
        .list(
            (row, number) ->
                hit(
                    row.getLong("document"),
                    row.getString("title"),
                    row.getInt("number"),
                    row.getInt("start_at"),
                    row.getString("quote"),
                    words.strip()));
  }

  private static Hit hit(
      long document, String title, int number, int start, String quote, String words) {
    int at = quote.indexOf(words);
    if (at < 0) {
      return new Hit(document, title, number, start, head(quote), "", "");
    }
    String before = quote.substring(0, at);
    String tail =
        before.length() <= AROUND ? before : "…" + before.substring(before.length() - AROUND);
    return new Hit(
        document, title, number, start, tail, words, head(quote.substring(at + words.length())));
  }

  private static String head(String text) {
    return text.length() <= AROUND ? text : text.substring(0, AROUND) + "…";
  }

  /**
   * A filter over statements; an empty field filters nothing, rejected ones count if asked for.
   *
   * @param aim anything for figures that can be the target of a task
   * @param from offset from which statements begin
   * @param to offset before which they begin
   */
  record Filter(
      String document, String kind, String role, String state, String aim, int from, int to) {

    static Filter of(Map<String, String> parameters) {
      return new Filter(
          parameters.getOrDefault("document", ""),
          parameters.getOrDefault("kind", ""),
          parameters.getOrDefault("role", ""),
          parameters.getOrDefault("state", ""),
          parameters.getOrDefault("aim", ""),
          offset(parameters.get("from"), 0),
          offset(parameters.get("to"), Integer.MAX_VALUE));
    }

    private static int offset(@Nullable String typed, int otherwise) {
      return typed != null && typed.matches("\\d{1,7}") ? Integer.parseInt(typed) : otherwise;
    }

    /** Says whether only a stretch of a text is meant. */
    boolean within() {
      return from > 0 || to < Integer.MAX_VALUE;
    }

    /** Returns the same filter for one document as a query. */
    private String query(long one) {
      StringBuilder query = new StringBuilder("document=").append(one);
      append(query, "kind", kind);
      append(query, "role", role);
      append(query, "state", state);
      append(query, "aim", aim);
      if (within()) {
        query.append("&from=").append(from).append("&to=").append(to);
      }
      return query.toString();
    }

    private static void append(StringBuilder query, String name, String value) {
      if (value.matches("[A-Za-z]+")) {
        query.append('&').append(name).append('=').append(value);
      }
    }
  }

  /** A document's share of a count. */
  record Share(long document, String title, long number, Sourced sourced) {}

  /** Counts statements under a filter by document. */
  List<Share> count(Filter filter) {
    return jdbc.sql(
            """
            select d.id, d.title, count(*) number
            from statement s join document d on d.district = s.district and d.id = s.document
            where s.district = :district
              and (:document = '' or s.document::text = :document)
              and (:kind = '' or s.kind = :kind)
              and (:role = '' or s.role = :role)
              and (s.state = :state or (:state = '' and s.state <> 'REJECTED'))
              and (:aim = '' or (s.role = 'TARGET' and not s.threshold and s.value is not null))
              and s.start_at >= :from and s.start_at < :to
            group by d.id, d.title order by d.id
            """)
        .with("document", filter.document(), "kind", filter.kind(), "role", filter.role())
        .with("state", filter.state(), "aim", filter.aim(), "from", filter.from())
        .with("to", filter.to())
        .list(
            (row, line) -> {
              long id = row.getLong("id");
              long number = row.getLong("number");
              return new Share(
                  id,
                  row.getString("title"),
                  number,
                  Sourced.count(number, new Source.Count("statements", filter.query(id))));
            });
  }
}
