package org.duixian.promise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duixian.document.Document;
import org.duixian.reader.Span;
import org.duixian.reader.continuity.ConflictRow;
import org.duixian.reader.continuity.Continuity;
import org.duixian.reader.continuity.PairRow;
import org.duixian.reader.continuity.PairVerdict;

/** Puts the words back to the places that matching found. */
record PromiseMaking(Map<String, Text> texts) {

  /** A document with its characters. */
  record Text(Document document, String characters) {}

  PromiseBook of(Continuity found) {
    List<Promise> promises = new ArrayList<>();
    for (PairRow pair : found.pairs()) {
      if (isAnswer(pair.verdict())) {
        promises.add(promise(pair));
      }
    }
    promises.sort(
        Comparator.comparingInt(Promise::year)
            .reversed()
            .thenComparingInt(promise -> promise.said().start()));
    return new PromiseBook(
        List.copyOf(promises), found.conflicts().stream().map(this::disagreement).toList());
  }

  /** Two targets of different years are compared on the page of their chain. */
  private static boolean isAnswer(PairVerdict verdict) {
    return switch (verdict) {
      case EXCEEDED, KEPT, NEAR, MISSED, PARTIAL, UNCLEAR, SILENT -> true;
      case LOWERED, RAISED, EQUAL, AGREE -> false;
    };
  }

  private Promise promise(PairRow pair) {
    Span answer = pair.to();
    return new Promise(
        pair.year(),
        pair.subject(),
        clause(pair.fromDocument(), pair.from()),
        answer == null ? null : clause(pair.toDocument(), answer),
        text(pair.toDocument()).document(),
        pair.verdict(),
        pair.reason(),
        pair.rule(),
        pair.derivation());
  }

  private Disagreement disagreement(ConflictRow row) {
    return new Disagreement(
        row.subject(),
        clause(row.documentA(), row.a()),
        row.valueA(),
        clause(row.documentB(), row.b()),
        row.valueB(),
        row.kind());
  }

  private PromiseClause clause(String document, Span span) {
    Text text = text(document);
    int from = text.characters().offsetByCodePoints(0, span.start());
    int to = text.characters().offsetByCodePoints(from, span.length());
    String words = text.characters().substring(from, to).replaceAll("\\s+", "");
    return new PromiseClause(text.document(), span.start(), words);
  }

  private Text text(String document) {
    return Objects.requireNonNull(texts.get(document));
  }
}
