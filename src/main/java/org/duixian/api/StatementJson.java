package org.duixian.api;

import org.duixian.document.Statement;
import org.duixian.document.StatementKind;
import org.duixian.document.StatementState;
import org.duixian.reader.Measure;
import org.duixian.reader.Role;
import org.jspecify.annotations.Nullable;

/** A commitment or a figure that was read in a document; offsets in code points. */
record StatementJson(
    long id,
    long document,
    StatementKind kind,
    StatementState state,
    int start,
    int end,
    String quote,
    String section,
    int paragraph,
    @Nullable Role role,
    @Nullable String subject,
    @Nullable Measure measure,
    @Nullable String period,
    @Nullable FigureJson number,
    @Nullable Long task,
    String rule,
    int version,
    String page) {

  static StatementJson of(Statement statement) {
    return new StatementJson(
        statement.id(),
        statement.document(),
        statement.kind(),
        statement.state(),
        statement.start(),
        statement.end(),
        statement.quote(),
        statement.section(),
        statement.paragraph(),
        statement.role(),
        statement.subject(),
        statement.measure(),
        statement.period(),
        statement.value() == null ? null : FigureJson.of(statement.number()),
        statement.task(),
        statement.rule(),
        statement.version(),
        statement.path());
  }
}
