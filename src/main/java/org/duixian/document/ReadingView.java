package org.duixian.document;

import java.math.BigDecimal;
import java.util.List;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.jspecify.annotations.Nullable;

/**
 * One stretch of a document with its rows, for the reading page; public for its templates only.
 *
 * @param outline entries of the outline
 * @param section index of the stretch
 * @param sections number of stretches
 * @param pendingOnly whether only rows to be reviewed are shown
 * @param blocks the text
 * @param groups the rows by paragraph
 * @param counts counts of the whole document
 * @param editor the row opened, null if none
 */
public record ReadingView(
    Document document,
    List<Entry> outline,
    int section,
    int sections,
    boolean pendingOnly,
    List<TextBlock> blocks,
    List<Group> groups,
    Counts counts,
    @Nullable Editor editor) {

  /** An entry of the outline; {@code total} counts what is not rejected. */
  public record Entry(
      String title, int level, int section, Sourced done, Sourced total, boolean current) {

    /** Says whether all of it is confirmed. */
    public boolean finished() {
      BigDecimal all = total.value();
      BigDecimal confirmed = done.value();
      return all != null && confirmed != null && all.signum() > 0 && all.compareTo(confirmed) == 0;
    }
  }

  /** The rows of one paragraph; {@code number} 0 for a heading. */
  public record Group(int number, String heading, List<Row> rows) {

    private long count(StatementState state) {
      return rows.stream().filter(row -> row.state() == state).count();
    }

    /** Returns how many rows wait to be reviewed. */
    public long pending() {
      return count(StatementState.PROPOSED);
    }

    /** Returns how many of the rows shown are in a state, with the stretch that holds them. */
    public Sourced sourced(StatementState state) {
      Statement first = rows.getFirst().statement();
      return counted(
          first.document(),
          first.start(),
          rows.getLast().statement().start() + 1,
          count(state),
          state);
    }
  }

  /** Returns a number of statements in a stretch of a text; of all but rejected ones for null. */
  static Sourced counted(
      long document, int from, int to, long number, @Nullable StatementState state) {
    String query = "document=" + document + "&from=" + from + "&to=" + to;
    return Sourced.count(
        number,
        new Source.Count("statements", state == null ? query : query + "&state=" + state.name()));
  }

  /** Numbers of statements by sort and state; rejected ones only in {@code rejected}. */
  public record Counts(
      long document,
      long results,
      long targets,
      long tasks,
      long states,
      long confirmed,
      long proposed,
      long rejected) {

    /** Returns one of the counts with the filter that gives it. */
    public Sourced sourced(String name) {
      return switch (name) {
        case "results" -> count(results, "role=RESULT");
        case "targets" -> count(targets, "role=TARGET");
        case "states" -> count(states, "role=STATE");
        case "tasks" -> count(tasks, "kind=TASK");
        case "confirmed" -> count(confirmed, "state=CONFIRMED");
        case "proposed" -> count(proposed, "state=PROPOSED");
        case "rejected" -> count(rejected, "state=REJECTED");
        default -> throw new IllegalArgumentException("no count is named " + name);
      };
    }

    private Sourced count(long number, String filter) {
      return Sourced.count(
          number, new Source.Count("statements", "document=" + document + "&" + filter));
    }
  }

  /** Returns a row of this view by the number of its statement, null if it is not here. */
  public @Nullable Row row(long statement) {
    return groups.stream()
        .flatMap(group -> group.rows().stream())
        .filter(row -> row.statement().id() == statement)
        .findFirst()
        .orElse(null);
  }

  /** Returns the rows that wait to be reviewed, each in the version shown. */
  public String pendingSeen() {
    return String.join(
        " ",
        groups.stream()
            .flatMap(group -> group.rows().stream())
            .filter(row -> row.state() == StatementState.PROPOSED)
            .map(Row::seen)
            .toList());
  }

  /** Returns how many rows of this stretch wait to be reviewed. */
  public long pending() {
    return groups.stream().mapToLong(Group::pending).sum();
  }

  /** Returns the path of a stretch with the filter kept. */
  public String path(int index) {
    return document.path() + "?section=" + index + (pendingOnly ? "&only=proposed" : "");
  }

  /** Returns the path that makes the ledger of the document's year, null without a year. */
  public @Nullable String makingPath() {
    return document.year() == null ? null : "/ledger/" + document.year() + "/make";
  }

  /** Returns the same page with another opened row. */
  ReadingView with(@Nullable Editor other) {
    return new ReadingView(
        document, outline, section, sections, pendingOnly, blocks, groups, counts, other);
  }
}
