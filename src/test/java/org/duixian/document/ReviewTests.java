package org.duixian.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.duixian.Overtaken;
import org.duixian.change.FieldChange;
import org.duixian.change.HistoryLine;
import org.duixian.database.DistrictScope;
import org.duixian.site.FormErrors;
import org.duixian.trail.Trails;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewTests {

  private static final CodePoints TEXT = new CodePoints(DocumentDatabase.REPORT);

  private static DocumentDatabase database;
  private static Review review;

  private String district = "";
  private long document;

  @BeforeAll
  static void start() {
    database = new DocumentDatabase();
    review = database.review;
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @BeforeEach
  void importReport() {
    district = database.openDistrict();
    document = database.importReport(district);
  }

  private Statement figure(String quote) {
    return database.statements.ofDocument(document).stream()
        .filter(one -> one.kind() == StatementKind.FIGURE && one.quote().equals(quote))
        .findFirst()
        .orElseThrow();
  }

  private static Review.Seen seen(Statement statement) {
    return new Review.Seen(statement.id(), statement.version());
  }

  private Correction typed(Statement statement, String value, String unit) {
    StatementForm form = StatementForm.of(statement);
    StatementForm changed =
        new StatementForm(
            form.kind(),
            null,
            form.start(),
            form.end(),
            form.subject(),
            form.op(),
            value,
            unit,
            form.role(),
            form.measure(),
            form.period());
    FormErrors errors = new FormErrors();
    Correction correction = changed.read(TEXT, "", errors);
    assertThat(errors.fields()).isEmpty();
    return correction;
  }

  @Test
  void aStaleEditChangesNothingAndShowsWhatStands() {
    Statement asSeenByBoth = figure("3400户");

    Statement first = review.correct(seen(asSeenByBoth), typed(asSeenByBoth, "3500", "户"));
    database.signIn(district, "示例乙");
    Overtaken second =
        Overtaken.by(() -> review.correct(seen(asSeenByBoth), typed(asSeenByBoth, "0.36", "万户")));

    assertThat(first.value()).isEqualByComparingTo("3500");
    assertThat(second.changes(Map.of("value", "0.36", "unit", "万户")))
        .containsExactly(
            new FieldChange("value", "0.36", "3500"), new FieldChange("unit", "万户", "户"));
    assertThat(figure("3400户").value()).isEqualByComparingTo("3500");
    Statement again = review.correct(seen(first), typed(asSeenByBoth, "0.36", "万户"));
    assertThat(again.value()).isEqualByComparingTo("3600");
    assertThat(again.unit()).isEqualTo("户");
  }

  @Test
  void keepsWhoDidWhatAndWhen() {
    Statement read = figure("3400户");
    Statement corrected = review.correct(seen(read), typed(read, "3500", "户"));
    database.signIn(district, "示例乙");
    review.undo(seen(corrected));

    List<HistoryLine> history = database.history.of(read.id());
    assertThat(history)
        .extracting(line -> line.change().accountName(), line -> line.change().action())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("示例乙", "statement.undo"),
            org.assertj.core.groups.Tuple.tuple("示例甲", "statement.correct"));
    assertThat(history.getLast().change().at().toInstant())
        .isEqualTo(DocumentDatabase.NOON.instant());
    assertThat(history.getLast().changes()).contains(new FieldChange("value", "3400", "3500"));
    assertThat(figure("3400户").state()).isEqualTo(StatementState.PROPOSED);
    assertThat(Trails.broken(database.database.dataSource(), district)).isEmpty();
    assertThat(database.audit.of("statement", read.id())).hasSize(2);
  }

  @Test
  void confirmsInBulkAndLeavesWhatSomebodyElseChanged() {
    List<Statement> all = database.statements.ofDocument(document);
    Statement changed = figure("5.6%");
    review.correct(seen(changed), typed(changed, "5.7", "%"));

    Review.Bulk bulk =
        review.decide(
            document, all.stream().map(ReviewTests::seen).toList(), StatementState.CONFIRMED);

    assertThat(bulk.changed()).isEqualTo(all.size() - 1);
    assertThat(bulk.stale())
        .singleElement()
        .satisfies(
            stale -> {
              assertThat(stale.subject()).isEqualTo(StatementHistory.subject(changed.id()));
              assertThat(stale.version().now()).isEqualTo(changed.id() + ":1");
              assertThat(new Overtaken(stale.refusal()).changes())
                  .containsExactly(new FieldChange("value", "5.6", "5.7"));
            });
    assertThat(database.history.of(changed.id()).getFirst().change().accountName())
        .isEqualTo("示例甲");
    assertThat(database.statements.ofDocument(document))
        .allMatch(statement -> statement.state() == StatementState.CONFIRMED);
  }

  @Test
  void rejectsAndTakesBack() {
    Statement read = figure("5.6%");
    review.decide(document, List.of(seen(read)), StatementState.REJECTED);
    assertThat(database.statements.all())
        .filteredOn(one -> one.id() == read.id())
        .allMatch(one -> one.state() == StatementState.REJECTED);

    Statement back = review.undo(seen(figure("5.6%")));
    assertThat(back.state()).isEqualTo(StatementState.PROPOSED);
    Statement again = review.undo(seen(back));
    assertThat(again.state()).isEqualTo(StatementState.REJECTED);
  }

  @Test
  void addsAFigureWhereTheWordsStand() {
    StatementForm form =
        new StatementForm(
            "FIGURE", "一年", null, null, "云岭区治理时长", "EQ", "1", "年", "RESULT", "LEVEL", "2025");
    Correction correction = form.read(TEXT, "a-", new FormErrors());
    Statement added = review.add(document, StatementKind.FIGURE, correction);

    assertThat(added.quote()).isEqualTo("一年");
    assertThat(added.section()).isEqualTo("一、2025年工作回顾");
    assertThat(added.state()).isEqualTo(StatementState.CONFIRMED);
    assertThat(review.undo(seen(added)).state()).isEqualTo(StatementState.REJECTED);
  }

  @Test
  void anotherDistrictCannotReachAStatement() {
    Statement read = figure("5.6%");
    DistrictScope.set("110101");
    assertThat(database.statements.find(read.id())).isEmpty();
    assertThat(database.statements.find(read.id())).isEmpty();
    assertThat(database.history.of(read.id())).isEmpty();
  }

  @Test
  void findsAnyTwoCharacters() {
    assertThat(database.search.find("植树"))
        .singleElement()
        .satisfies(hit -> assertThat(hit.marked()).isEqualTo("植树"));
    assertThat(database.search.find("树20万")).hasSize(1);
    assertThat(database.search.find("树植")).isEmpty();
    assertThat(database.search.find("小区 保障房")).hasSize(1);
    assertThat(database.search.find("'|&!")).isEmpty();
  }

  @Test
  void saysAtWhichFieldAFormIsWrong() {
    StatementForm form =
        new StatementForm(
            "FIGURE", null, "9", "3", "", "MANY", "约160万", "9户", "TARGET", "LEVEL", "2026-13");
    FormErrors errors = new FormErrors();

    assertThat(form.read(TEXT, "e-", errors)).isNull();
    assertThat(errors.fields())
        .containsExactlyInAnyOrder("e-start", "e-op", "e-subject", "e-value", "e-unit", "e-period");
  }

  @Test
  void readsNumbersAsPeopleWriteThem() {
    assertThat(typed("160", "万㎡"))
        .extracting(Correction::value, Correction::unit)
        .containsExactly(new BigDecimal("1600000").stripTrailingZeros(), "平方米");
    assertThat(typed("1.2", "万亿元").value()).isEqualByComparingTo("1200000000000");
    assertThat(typed("1,600.5万元", "").value()).isEqualByComparingTo("16005000");
    assertThat(typed("5.60", "％").unit()).isEqualTo("%");
  }

  @ParameterizedTest
  @CsvSource({
    "2026年, 2026",
    "2026年5月, 2026-05",
    "2026年上半年, 2026-01/2026-06",
    "2026Q3, 2026-07/2026-09",
    "2026年1-10月, 2026-01/2026-10",
    "2026年前三季度, 2026-01/2026-09",
    "2025/2026, 2025/2026"
  })
  void readsPeriodsAsPeopleWriteThem(String period, String kept) {
    assertThat(typed("160", "万㎡", period).period()).isEqualTo(kept);
  }

  private static Correction typed(String value, String unit) {
    return typed(value, unit, "2026");
  }

  private static Correction typed(String value, String unit, String period) {
    FormErrors errors = new FormErrors();
    Correction read =
        new StatementForm(
                "FIGURE", null, "3", "9", "投资", "EQ", value, unit, "TARGET", "LEVEL", period)
            .read(TEXT, "", errors);
    assertThat(errors.fields()).isEmpty();
    return read;
  }

  @Test
  void cutsALongDocumentIntoStretchesThatLeaveNothingOut() {
    CodePoints text = new CodePoints(DocumentDatabase.REPORT);
    Stretches stretches = Stretches.of(database.outlines.of(document), text);

    int reached = 0;
    for (Stretch stretch : stretches.all()) {
      assertThat(stretch.from()).isEqualTo(reached);
      reached = stretch.to();
    }
    assertThat(reached).isEqualTo(text.length());
    CodePoints flat = new CodePoints("句子。".repeat(5_000));
    assertThat(Stretches.of(new StoredOutline(List.of(), List.of()), flat).all())
        .hasSizeGreaterThan(8);
  }
}
