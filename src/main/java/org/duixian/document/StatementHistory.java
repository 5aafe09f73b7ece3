package org.duixian.document;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duixian.access.AuditTrail;
import org.duixian.change.Change;
import org.duixian.change.ChangeLog;
import org.duixian.change.HistoryLine;
import org.duixian.change.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The changes of statements: taking one back needs what it was, a late edit what it saw. */
@Repository
class StatementHistory {

  private static final String KIND = "statement";

  private final ChangeLog changes;
  private final AuditTrail audit;

  StatementHistory(ChangeLog changes, AuditTrail audit) {
    this.changes = changes;
    this.audit = audit;
  }

  static Subject subject(long statement) {
    return Subject.of(KIND, statement);
  }

  /** Returns a change to be kept; {@code partner} is the other statement of a split or a merger. */
  static ChangeLog.Step step(
      long statement,
      @Nullable StatementVersion before,
      StatementVersion after,
      @Nullable Long partner) {
    return new ChangeLog.Step(subject(statement), null, before, after, partner);
  }

  /** Keeps changes of the same kind, with one entry in the audit trail, in the transaction. */
  void keep(String action, long document, List<ChangeLog.Step> steps) {
    String done = KIND + "." + action.toLowerCase(Locale.ROOT);
    List<Long> statements = steps.stream().map(step -> Long.valueOf(step.subject().id())).toList();
    changes.keep(done, null, steps);
    audit.record(
        done,
        steps.size() == 1 ? KIND : "document",
        steps.size() == 1 ? statements.getFirst() : document,
        Map.of("statements", statements));
  }

  /** Returns the steps of a statement, newest first. */
  List<HistoryLine> of(long statement) {
    return changes.of(subject(statement)).stream()
        .map(
            each ->
                HistoryLine.of(
                    each,
                    "document.action." + each.action(),
                    StatementVersion.FIELDS.between(
                        written(before(each)), written(each.after(StatementVersion.class)))))
        .toList();
  }

  private static Map<String, String> written(@Nullable StatementVersion version) {
    return version == null ? Map.of() : version.written();
  }

  private static @Nullable StatementVersion before(Change change) {
    return change.before(StatementVersion.class);
  }

  /** Returns the last change of a statement, empty when there was none. */
  Optional<Change> last(long statement) {
    return changes.of(subject(statement)).stream().findFirst();
  }

  /**
   * Returns what statements were in versions that no longer stand; a version that never was is left
   * out.
   */
  Map<Long, StatementVersion> earlier(Map<Long, Integer> versions) {
    Map<Long, StatementVersion> earlier = new HashMap<>();
    changes.of(KIND, versions.keySet()).stream()
        // the step that adds a statement makes no version: it begins with version 0
        .filter(each -> each.before() != null)
        .sorted(Comparator.comparingLong(Change::id))
        .collect(Collectors.groupingBy(each -> Long.valueOf(each.subject())))
        .forEach(
            (statement, made) -> {
              int version = versions.getOrDefault(statement, -1);
              StatementVersion saw =
                  version >= 0 && version < made.size() ? before(made.get(version)) : null;
              if (saw != null) {
                earlier.put(statement, saw);
              }
            });
    return earlier;
  }
}
