package org.duixian.indicator;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.duixian.access.CurrentMember;
import org.duixian.access.Member;
import org.duixian.database.Rows;
import org.duixian.document.Document;
import org.duixian.document.Documents;
import org.duixian.document.Statement;
import org.duixian.document.Statements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives the chains of a district. Matching reads every document, so the result is kept in memory
 * until a document or a statement changes.
 */
@Component
public class ChainBooks {

  /** Changes whenever a document or statement is added or changed; rows are never deleted. */
  private record State(long documents, long factVersions, long statements, long versions) {}

  private record Kept(State state, ChainBook book) {}

  private final JdbcClient jdbc;
  private final Documents documents;
  private final Statements statements;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  ChainBooks(JdbcClient jdbc, Documents documents, Statements statements) {
    this.jdbc = jdbc;
    this.documents = documents;
    this.statements = statements;
  }

  /** Returns the chains of the signed-in account's district. */
  public ChainBook current() {
    Member member = CurrentMember.require();
    State state = state(member.district());
    Kept known = kept.get(member.district());
    if (known == null || !known.state().equals(state)) {
      known = new Kept(state, make(member));
      kept.put(member.district(), known);
    }
    return known.book();
  }

  private ChainBook make(Member member) {
    String district = member.district();
    Map<Long, String> texts = documents.texts(district);
    Map<Long, List<Statement>> figures =
        statements.figures(district).stream().collect(Collectors.groupingBy(Statement::document));
    ChainMaking making = new ChainMaking(member.districtName());
    for (Document document : documents.list(district)) {
      String text = texts.get(document.id());
      if (document.year() != null && text != null) {
        making.add(document, text, figures.getOrDefault(document.id(), List.of()));
      }
    }
    return making.book();
  }

  private State state(String district) {
    return jdbc.sql(
            """
            select d.documents, d.fact_versions, s.statements, s.versions
            from (select count(*) documents, coalesce(sum(version), 0) fact_versions
                  from document where district = :district) d,
                 (select count(*) statements, coalesce(sum(version), 0) versions
                  from statement where district = :district) s
            """)
        .param("district", district)
        .query(Rows.of(State.class))
        .single();
  }
}
