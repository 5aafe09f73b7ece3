package org.duixian.api;

import org.duixian.document.Document;
import org.duixian.document.Documents;
import org.duixian.document.Statement;
import org.duixian.document.StatementState;
import org.duixian.document.Statements;
import org.duixian.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Documents and what was read in them. */
@Interface
record DocumentResource(Documents documents, Statements statements, Versions versions) {

  @GetMapping("/api/v1/documents")
  Listing<DocumentJson> listDocuments(Paging paging) {
    return Listing.cut(documents.list(), paging, Document::id, DocumentJson::of);
  }

  @GetMapping("/api/v1/documents/{id}")
  ResponseEntity<DocumentJson> getDocument(@PathVariable long id) {
    Document document = find(id);
    return versions.answer(DocumentJson.of(document), document.version());
  }

  private Document find(long id) {
    return documents.find(id).orElseThrow(NotFound::new);
  }

  @GetMapping("/api/v1/documents/{id}/statements")
  Listing<StatementJson> listStatements(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable StatementState state,
      Paging paging) {
    return Listing.of(
        statements.page(find(id).id(), state, paging.from(), paging.sizeAndOne()),
        paging,
        Statement::id,
        StatementJson::of);
  }

  @GetMapping("/api/v1/statements/{id}")
  ResponseEntity<StatementJson> getStatement(@PathVariable long id) {
    Statement statement = statements.find(id).orElseThrow(NotFound::new);
    return versions.answer(StatementJson.of(statement), statement.version());
  }
}
