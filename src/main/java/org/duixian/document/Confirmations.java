package org.duixian.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides on all that waits in a document, for who has looked at the whole of it. */
@Component
public class Confirmations {

  private final Statements statements;
  private final Review review;

  Confirmations(Statements statements, Review review) {
    this.statements = statements;
    this.review = review;
  }

  /** Rejects what is wrong, confirms the rest, and returns how many statements were confirmed. */
  @Transactional
  public int decide(long document, Predicate<Statement> wrong) {
    List<Review.Seen> right = new ArrayList<>();
    List<Review.Seen> refused = new ArrayList<>();
    for (Statement statement : statements.ofDocument(document)) {
      if (statement.state() == StatementState.PROPOSED) {
        Review.Seen seen = new Review.Seen(statement.id(), statement.version());
        (wrong.test(statement) ? refused : right).add(seen);
      }
    }
    review.decide(document, refused, StatementState.REJECTED);
    return review.decide(document, right, StatementState.CONFIRMED).changed();
  }
}
