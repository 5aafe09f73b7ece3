package org.duixian.promise;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duixian.access.CurrentMember;
import org.duixian.access.Member;
import org.duixian.database.Changes;
import org.duixian.database.Kept;
import org.duixian.document.Documents;
import org.duixian.document.Statement;
import org.duixian.document.Statements;
import org.springframework.stereotype.Component;

/**
 * Gives the chains of a district. Matching reads every document, so the result is kept in memory
 * until a document or a statement changes.
 */
@Component
public class ChainBooks {

  private static final int MOST = 50;

  private final Documents documents;
  private final Statements statements;
  private final Kept<String, ChainBook> kept;

  ChainBooks(Documents documents, Statements statements, Changes changes) {
    this.documents = documents;
    this.statements = statements;
    this.kept = changes.keep(MOST, "document", "statement");
  }

  /** Returns the chains of the signed-in account's district. */
  public ChainBook current() {
    Member member = CurrentMember.require();
    return kept.get(member.districtName(), () -> make(member));
  }

  private ChainBook make(Member member) {
    Map<Long, List<Statement>> own =
        statements.all().stream().collect(Collectors.groupingBy(Statement::document));
    ChainMaking making = new ChainMaking(member.districtName());
    documents
        .texts()
        .forEach(
            (document, text) -> {
              if (document.year() != null) {
                making.add(document, text, own.getOrDefault(document.id(), List.of()));
              }
            });
    return making.book();
  }
}
