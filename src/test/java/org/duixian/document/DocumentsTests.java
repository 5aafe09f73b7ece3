package org.duixian.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.duixian.database.DistrictScope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class DocumentsTests {

  private static DocumentDatabase database;

  private String district = "";

  @BeforeAll
  static void start() {
    database = new DocumentDatabase();
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @BeforeEach
  void openDistrict() {
    district = database.openDistrict();
  }

  @Test
  void keepsTheTextAsItCame() {
    long id = database.importReport(district);

    assertThat(database.documents.text(id)).isEqualTo(DocumentDatabase.REPORT);
    Document document = database.documents.find(id).orElseThrow();
    assertThat(document.title()).isEqualTo("云岭区2026年政府工作报告");
    assertThat(document.year()).isEqualTo(2026);
    assertThat(document.importedBy()).isEqualTo("示例甲");
  }

  @Test
  void everyStatementStandsWhereItsOffsetsSay() {
    long id = database.importReport(district);

    List<Statement> found = database.statements.ofDocument(id);
    assertThat(found).extracting(Statement::quote).contains("5.6%", "9个");
    for (Statement statement : found) {
      String inDatabase =
          database
              .jdbc
              .sql(
                  """
                  select substring(text from :start + 1 for :length) from document_text
                  where district = :district and document = :document
                  """)
              .param("district", district)
              .param("document", id)
              .param("start", statement.start())
              .param("length", statement.end() - statement.start())
              .query(String.class)
              .single();
      assertThat(inDatabase).isEqualTo(statement.quote());
      assertThat(new CodePoints(DocumentDatabase.REPORT).cut(statement.start(), statement.end()))
          .isEqualTo(statement.quote());
    }
  }

  @Test
  void keepsByWhichRulesPartsAndHeadingsWereFound() {
    long id = database.importReport(district);
    int plan = DocumentDatabase.REPORT.indexOf("二、2026");

    List<StructureBasis> bases = database.bases.of(id, new Stretch(1, plan, plan + 30));

    assertThat(bases)
        .extracting(StructureBasis::part, StructureBasis::title)
        .containsExactly(tuple("PLAN", ""), tuple("", "二、2026年工作安排"), tuple("", "（一）办好民生实事"));
    assertThat(bases.getFirst().steps())
        .containsExactly(
            "heading.han %d..%d 二、2026年工作安排".formatted(plan, plan + 11),
            "part.words %d..%d 2026年".formatted(plan + 2, plan + 7),
            "part.heading %d..%d plan".formatted(plan + 2, plan + 7));
    assertThat(bases.getLast().steps()).last().isEqualTo("part.heading plan");
  }

  @Test
  void keepsByWhichStepsEachCommitmentWasFound() {
    long id = database.importReport(district);

    assertThat(database.statements.ofDocument(id))
        .filteredOn(statement -> statement.kind() == StatementKind.TASK)
        .isNotEmpty()
        .allSatisfy(
            task ->
                assertThat(task.derivation().getLast())
                    .startsWith("%s %d..%d ".formatted(task.rule(), task.start(), task.end())));
  }

  @Test
  void recognisesTheSameTextAgain() {
    long first = database.importReport(district);
    long second = database.importReport(district);

    assertThat(second).isEqualTo(first);
    assertThat(database.documents.withText(DocumentDatabase.REPORT))
        .map(Document::id)
        .contains(first);
    assertThat(database.documents.list()).hasSize(1);
  }

  @Test
  void nobodyChangesATextOrRemovesIt() {
    database.importReport(district);

    for (String sql :
        List.of("update document_text set text = '别的'", "delete from document_text")) {
      assertThatThrownBy(() -> database.jdbc.sql(sql).update())
          .isInstanceOf(DataAccessException.class)
          .hasStackTraceContaining("never changed");
    }
  }

  @Test
  void storesAllOfAnImportOrNothing() {
    String tooLong = "断" + "句".repeat(3_000) + "。植树20万株。";
    Map<String, Integer> before = counts();
    database.jdbc.sql("alter table document_paragraph add check (end_at < 3000)").update();
    try {
      assertThatThrownBy(
              () ->
                  database.documents.importDocument(new ImportedText(district, tooLong, "", false)))
          .isInstanceOf(DataAccessException.class);
    } finally {
      database
          .jdbc
          .sql("alter table document_paragraph drop constraint document_paragraph_end_at_check")
          .update();
    }
    assertThat(counts()).isEqualTo(before);
  }

  private Map<String, Integer> counts() {
    return database
        .jdbc
        .sql(
            """
            select 'document' name, count(*)::int number from document
            union all select 'document_text', count(*)::int from document_text
            union all select 'statement', count(*)::int from statement
            union all select 'audit_entry', count(*)::int from audit_entry
            """)
        .query((row, line) -> Map.entry(row.getString("name"), row.getInt("number")))
        .stream()
        .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Test
  void anotherDistrictSeesNothing() {
    long id = database.importReport(district);

    DistrictScope.set("110101");
    assertThat(database.documents.list()).isEmpty();
    assertThat(database.documents.find(id)).isEmpty();
    assertThat(database.statements.ofDocument(id)).isEmpty();
    assertThat(counts().values()).containsOnly(0);
    DistrictScope.clear();
    assertThatIllegalStateException().isThrownBy(database.documents::list);
  }
}
