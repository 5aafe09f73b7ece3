package org.duixian.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.duixian.reader.Role;
import org.duixian.site.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the parts of a reading page together. */
@Component
class ReadingViews {

  private final Documents documents;
  private final Outlines outlines;
  private final Statements statements;
  private final StatementHistory history;
  private final LeadUnits leads;

  ReadingViews(
      Documents documents,
      Outlines outlines,
      Statements statements,
      StatementHistory history,
      LeadUnits leads) {
    this.documents = documents;
    this.outlines = outlines;
    this.statements = statements;
    this.history = history;
    this.leads = leads;
  }

  /**
   * What of a document is asked for.
   *
   * @param section index of a stretch
   * @param at an offset whose stretch is wanted instead, null for none
   * @param open number of a statement to open, whose stretch is wanted instead; null for none
   */
  record Wanted(int section, boolean pendingOnly, @Nullable Integer at, @Nullable Statement open) {}

  ReadingView of(long id, Wanted wanted) {
    Document document = documents.existing(id);
    CodePoints text = new CodePoints(documents.text(id));
    StoredOutline outline = outlines.of(id);
    Stretches stretches = Stretches.of(outline, text);
    Stretch stretch = chosen(stretches, wanted);
    List<StatementMark> marks = statements.marks(id);
    List<Row> rows = rows(document, statements.between(id, stretch.from(), stretch.to()));
    List<Row> shown =
        rows.stream()
            .filter(row -> !wanted.pendingOnly() || row.state() == StatementState.PROPOSED)
            .toList();
    return new ReadingView(
        document,
        new OutlineEntries(id, outline, stretches, marks).entries(stretch),
        stretch.index(),
        stretches.all().size(),
        wanted.pendingOnly(),
        blocks(outline, stretch, new MarkedText(text, rows)),
        groups(shown, outline, text),
        counts(id, marks),
        editor(rows, wanted.open()));
  }

  private static Stretch chosen(Stretches stretches, Wanted wanted) {
    Statement open = wanted.open();
    if (open != null) {
      return stretches.at(open.start());
    }
    Integer at = wanted.at();
    return at == null ? stretches.get(wanted.section()) : stretches.at(at);
  }

  private List<Row> rows(Document document, List<Statement> found) {
    List<Statement> commitments =
        found.stream()
            .filter(each -> each.kind() == StatementKind.TASK)
            .filter(each -> each.state() != StatementState.REJECTED)
            .toList();
    Map<Long, LeadUnits.Lead> known = leads.of(document, commitments);
    List<Row> rows = new ArrayList<>();
    for (Statement statement : found) {
      rows.add(new Row(rows.size() + 1, statement, known.get(statement.id())));
    }
    return rows;
  }

  private static List<TextBlock> blocks(StoredOutline outline, Stretch stretch, MarkedText marked) {
    List<TextBlock> blocks = new ArrayList<>();
    for (OutlinePlace.Heading heading : outline.headings()) {
      if (heading.start() >= stretch.from() && heading.start() < stretch.to()) {
        blocks.add(marked.heading(heading));
      }
    }
    for (OutlinePlace.Paragraph paragraph : outline.paragraphs()) {
      if (paragraph.start() < stretch.to() && stretch.from() < paragraph.end()) {
        blocks.add(marked.paragraph(paragraph, stretch));
      }
    }
    blocks.sort(Comparator.comparingInt(TextBlock::start));
    return blocks;
  }

  private static List<ReadingView.Group> groups(
      List<Row> rows, StoredOutline outline, CodePoints text) {
    List<ReadingView.Group> groups = new ArrayList<>();
    for (Row row : rows) {
      int number = row.statement().paragraph();
      if (groups.isEmpty() || groups.getLast().number() != number) {
        groups.add(new ReadingView.Group(number, lead(number, outline, text), new ArrayList<>()));
      }
      groups.getLast().rows().add(row);
    }
    return groups;
  }

  /** Returns the run-in heading of a paragraph, empty if it has none. */
  private static String lead(int number, StoredOutline outline, CodePoints text) {
    for (OutlinePlace.Paragraph paragraph : outline.paragraphs()) {
      Integer end = paragraph.runInEnd();
      if (paragraph.number() == number && end != null) {
        return text.cut(paragraph.start(), end).strip().replaceFirst("[。：:！!]$", "");
      }
    }
    return "";
  }

  private static ReadingView.Counts counts(long document, List<StatementMark> marks) {
    List<StatementMark> kept =
        marks.stream().filter(mark -> mark.state() != StatementState.REJECTED).toList();
    return new ReadingView.Counts(
        document,
        count(kept, mark -> mark.role() == Role.RESULT),
        count(kept, mark -> mark.role() == Role.TARGET),
        count(kept, mark -> mark.kind() == StatementKind.TASK),
        count(kept, mark -> mark.role() == Role.STATE),
        count(kept, mark -> mark.state() == StatementState.CONFIRMED),
        count(kept, mark -> mark.state() == StatementState.PROPOSED),
        marks.size() - kept.size());
  }

  private static long count(List<StatementMark> marks, Predicate<StatementMark> of) {
    return marks.stream().filter(of).count();
  }

  private @Nullable Editor editor(List<Row> rows, @Nullable Statement open) {
    if (open == null) {
      return null;
    }
    Row previous = null;
    for (Row row : rows) {
      Statement statement = row.statement();
      if (statement.id() == open.id()) {
        return editor(row, previous);
      }
      if (Boundaries.merges(statement, open)) {
        previous = row;
      }
    }
    return null;
  }

  private Editor editor(Row row, @Nullable Row previous) {
    Statement statement = row.statement();
    LeadUnits.Lead lead = row.lead();
    return new Editor(
        row,
        StatementForm.of(statement),
        new FormErrors(),
        history.of(statement.id()),
        row.commitment() ? Cut.offered(statement) : List.of(),
        previous,
        lead != null ? leads.units() : List.of(),
        lead == null || lead.unit() == null ? "" : lead.unit());
  }
}
