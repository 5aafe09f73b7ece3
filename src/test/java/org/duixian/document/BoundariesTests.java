package org.duixian.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duixian.Overtaken;
import org.duixian.change.FieldChange;
import org.duixian.trail.Trails;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Splitting and merging commitments, with their figures and their history. */
class BoundariesTests {

  private static DocumentDatabase database;

  private String district = "";
  private long document;
  private Statement whole;

  @BeforeAll
  static void start() {
    database = new DocumentDatabase();
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  /** One commitment over both halves of the sentence on housing, an astral character in it. */
  @BeforeEach
  void importReport() {
    district = database.openDistrict();
    document = database.importReport(district);
    for (Statement task : tasks()) {
      database.review.decide(document, List.of(seen(task)), StatementState.REJECTED);
    }
    CodePoints text = new CodePoints(DocumentDatabase.REPORT);
    int start = text.indexOf("新建保障房", 0);
    int end = text.indexOf("9个", 0) + 2;
    whole =
        database.review.add(
            document,
            StatementKind.TASK,
            new Correction(start, end, null, null, null, null, null, null, null));
    database.statements.rehome(document, 0, text.length());
  }

  private List<Statement> tasks() {
    return database.statements.ofDocument(document).stream()
        .filter(one -> one.kind() == StatementKind.TASK)
        .filter(one -> one.state() != StatementState.REJECTED)
        .toList();
  }

  private Statement figure(String quote) {
    return database.statements.ofDocument(document).stream()
        .filter(one -> one.kind() == StatementKind.FIGURE && one.quote().contains(quote))
        .findFirst()
        .orElseThrow();
  }

  private static Review.Seen seen(Statement statement) {
    return new Review.Seen(statement.id(), statement.version());
  }

  private int cut() {
    return Cut.of(whole).stream().filter(Cut::punctuated).findFirst().orElseThrow().offset();
  }

  private void split() {
    assertThat(database.boundaries.split(seen(whole), cut()).id()).isEqualTo(whole.id());
  }

  @Test
  void splitsACommitmentInTwoWithoutLosingACharacterOrAFigure() {
    split();

    assertThat(tasks())
        .extracting(Statement::quote)
        .containsExactly("新建保障房不少于800套", "改造𬭸河路老旧小区9个");
    CodePoints text = new CodePoints(DocumentDatabase.REPORT);
    assertThat(tasks())
        .allSatisfy(one -> assertThat(text.cut(one.start(), one.end())).isEqualTo(one.quote()));
    assertThat(figure("800套").task()).isEqualTo(tasks().getFirst().id());
    assertThat(figure("9个").task()).isEqualTo(tasks().getLast().id());
    assertThat(tasks()).extracting(Statement::state).containsOnly(StatementState.CONFIRMED);
    assertThat(database.history.of(whole.id()).getFirst().change().action())
        .isEqualTo("statement.split");
  }

  @Test
  void takesASplitBackAndBringsItAgain() {
    split();
    Statement first = tasks().getFirst();

    database.review.undo(seen(first));
    assertThat(tasks()).extracting(Statement::quote).containsExactly(whole.quote());
    assertThat(figure("9个").task()).isEqualTo(whole.id());

    database.review.undo(seen(tasks().getFirst()));
    assertThat(tasks()).hasSize(2);
    assertThat(figure("9个").task()).isEqualTo(tasks().getLast().id());
  }

  @Test
  void mergesTwoNeighboursAndTakesThatBackToo() {
    split();
    List<Statement> parts = tasks();

    database.boundaries.merge(seen(parts.getFirst()), seen(parts.getLast()));
    assertThat(tasks()).extracting(Statement::quote).containsExactly(whole.quote());
    assertThat(figure("9个").task()).isEqualTo(parts.getFirst().id());

    Statement merged = tasks().getFirst();
    database.review.undo(seen(merged));
    assertThat(tasks())
        .extracting(Statement::quote)
        .containsExactlyElementsOf(parts.stream().map(Statement::quote).toList());
    assertThat(Trails.broken(database.database.dataSource(), district)).isEmpty();
  }

  @Test
  void aStaleSplitOrMergerChangesNothingAndShowsBoth() {
    Statement old = whole;
    split();

    assertThat(Overtaken.by(() -> database.boundaries.split(seen(old), cut())).changes())
        .contains(new FieldChange("words", whole.quote(), tasks().getFirst().quote()));
    assertThat(tasks()).hasSize(2);
    Review.Seen last = seen(tasks().getLast());
    Overtaken merger =
        Overtaken.by(() -> database.boundaries.merge(new Review.Seen(old.id(), 0), last));
    assertThat(merger.standing().version().parameter()).isEqualTo("into");
    assertThat(tasks()).hasSize(2);
  }

  @Test
  void offersOnlyCutsWithWordsOnBothSides() {
    assertThat(Cut.of(whole))
        .allSatisfy(cut -> assertThat(Boundaries.splits(whole, cut.offset())).isTrue());
    assertThat(Boundaries.splits(whole, whole.start())).isFalse();
    assertThat(Boundaries.splits(whole, whole.end())).isFalse();
    assertThat(Boundaries.merges(whole, whole)).isFalse();
  }
}
