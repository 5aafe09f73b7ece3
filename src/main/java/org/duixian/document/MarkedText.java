package org.duixian.document;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.duixian.reader.Role;
import org.jspecify.annotations.Nullable;

/** Cuts paragraphs at the ends of statements, so that each piece is marked as one. */
final class MarkedText {

  private final CodePoints text;
  private final List<Row> rows;

  MarkedText(CodePoints text, List<Row> rows) {
    this.text = text;
    this.rows = rows.stream().filter(row -> row.state() != StatementState.REJECTED).toList();
  }

  TextBlock heading(OutlinePlace.Heading heading) {
    return new TextBlock(
        heading.level(), 0, heading.start(), runs(heading.start(), heading.end(), -1));
  }

  /** Draws the part of a paragraph that lies inside a stretch. */
  TextBlock paragraph(OutlinePlace.Paragraph paragraph, Stretch stretch) {
    int start = Math.max(paragraph.start(), stretch.from());
    int end = Math.min(paragraph.end(), stretch.to());
    Integer runInEnd = paragraph.runInEnd();
    return new TextBlock(
        0, paragraph.number(), start, runs(start, end, runInEnd == null ? -1 : runInEnd));
  }

  private List<TextBlock.Run> runs(int start, int end, int leadEnd) {
    List<Row> here =
        rows.stream()
            .filter(row -> row.statement().start() < end && start < row.statement().end())
            .toList();
    TreeSet<Integer> cuts = new TreeSet<>(List.of(start, end));
    for (Row row : here) {
      cuts.add(Math.max(start, row.statement().start()));
      cuts.add(Math.min(end, row.statement().end()));
    }
    if (leadEnd > start && leadEnd < end) {
      cuts.add(leadEnd);
    }
    addCutsAfterReturns(cuts, start, end);
    List<TextBlock.Run> runs = new ArrayList<>();
    int from = start;
    for (int to : cuts.tailSet(start, false)) {
      runs.add(run(from, to, here, to <= leadEnd));
      from = to;
    }
    return runs;
  }

  /** A browser drops carriage returns, so counting characters begins anew behind each. */
  private void addCutsAfterReturns(TreeSet<Integer> cuts, int start, int end) {
    for (int at = text.indexOf("\r", start); at >= 0 && at < end; at = text.indexOf("\r", at + 1)) {
      cuts.add(Math.min(at + 1, end));
    }
  }

  private TextBlock.Run run(int from, int to, List<Row> here, boolean lead) {
    Row task = null;
    Row figure = null;
    List<TextBlock.Opening> opening = new ArrayList<>();
    for (Row row : here) {
      Statement statement = row.statement();
      if (statement.start() <= from && to <= statement.end()) {
        if (statement.start() == from) {
          opening.add(new TextBlock.Opening(row.number(), statement.id()));
        }
        if (statement.kind() == StatementKind.TASK) {
          task = row;
        } else {
          figure = row;
        }
      }
    }
    Row inner = figure == null ? task : figure;
    boolean afterReturn = from > 0 && text.cut(from - 1, from).equals("\r");
    return new TextBlock.Run(
        text.cut(from, to).replace("\r", ""),
        task == null ? "" : "tk" + pending(task),
        figure == null ? "" : "k-" + letter(figure.statement().role()) + pending(figure),
        inner == null ? 0 : inner.statement().id(),
        opening,
        lead,
        afterReturn ? from : -1);
  }

  private static String pending(Row row) {
    return row.state() == StatementState.PROPOSED ? " un" : "";
  }

  /** Returns the letter of a role in the style sheet's classes. */
  static String letter(@Nullable Role role) {
    return switch (role) {
      case RESULT -> "r";
      case TARGET -> "t";
      case STATE -> "s";
      case null -> "c";
    };
  }
}
