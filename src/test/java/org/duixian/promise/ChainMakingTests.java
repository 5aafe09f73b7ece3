package org.duixian.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duixian.document.Document;
import org.duixian.document.Statement;
import org.duixian.document.StatementKind;
import org.duixian.document.StatementState;
import org.duixian.list.Facets;
import org.duixian.list.Query;
import org.duixian.reader.Commitment;
import org.duixian.reader.DocumentKind;
import org.duixian.reader.Figure;
import org.duixian.reader.Reader;
import org.duixian.reader.Role;
import org.duixian.reader.continuity.PairVerdict;
import org.junit.jupiter.api.Test;

/** A promise of one year against what the next report says of it. */
class ChainMakingTests {

  private static final String REPORT_2024 =
      """
      政府工作报告
      一、2023年工作回顾
      一年来，全区地区生产总值增长6%，各项工作平稳推进。
      二、2024年工作安排
      今年的主要预期目标是：地区生产总值增长6.5%，一般公共预算收入增长7%，实际使用外资7000万美元。
      全年新建安置房不少于4000套。
      """;

  private static final String REPORT_2025 =
      """
      政府工作报告
      一、2024年工作回顾
      过去一年，全区地区生产总值增长4%，一般公共预算收入增长7.2%，各项工作平稳推进。
      新建安置房5788套。
      二、2025年工作安排
      今年的主要预期目标是：地区生产总值增长5.6%，一般公共预算收入增长7%。
      """;

  @Test
  void aChainHoldsTargetAndResultOfEachYearWithTheirSentences() {
    Chain product = chain(book(List.of()), "地区生产总值");

    assertThat(product.links().stream().map(link -> link.year() + " " + link.role()))
        .containsExactly("2023 RESULT", "2024 TARGET", "2024 RESULT", "2025 TARGET");
    ChainLink target = product.at(2024, Role.TARGET).orElseThrow();
    assertThat(target.before() + target.statement().quote() + target.after())
        .isEqualTo("地区生产总值增长6.5%");
    assertThat(target.statement().path()).startsWith("/documents/1?");
  }

  @Test
  void aResultBelowItsTargetIsMissedAndTheNextTargetLowered() {
    Chain product = chain(book(List.of()), "地区生产总值");

    assertThat(product.answer(2024)).map(Verdict::verdict).contains(PairVerdict.MISSED);
    assertThat(product.move(2024)).map(Verdict::verdict).contains(PairVerdict.LOWERED);
  }

  @Test
  void aTargetThatTheNextReviewDoesNotMentionIsSilent() {
    Chain capital = chain(book(List.of()), "实际使用外资");

    assertThat(capital.answer(2024)).map(Verdict::verdict).contains(PairVerdict.SILENT);
    assertThat(ChainView.of(book(List.of()), capital, 2024).cards())
        .last()
        .satisfies(card -> assertThat(card.link()).isNull());
  }

  @Test
  void aRejectedFigureCountsNoLonger() {
    Chain product = chain(book(List.of("增长4%")), "地区生产总值");

    assertThat(product.at(2024, Role.RESULT)).isEmpty();
    assertThat(product.answer(2024)).map(Verdict::verdict).contains(PairVerdict.SILENT);
  }

  @Test
  void aRejectedCommitmentIsNoPromise() {
    String promised = "修订《示例区志愿服务办法》";
    String plan = REPORT_2024 + promised + "。\n";

    assertThat(promises(plan, List.of())).extracting(Promise::subject).contains(promised, "新建安置房");
    assertThat(promises(plan, List.of("志愿服务", "安置房")))
        .extracting(Promise::subject)
        .doesNotContain(promised, "新建安置房")
        .contains("地区生产总值");
  }

  @Test
  void listsEachPromiseWithBothSentencesOrItsSilence() {
    PromiseBook promises = book(List.of()).promises();

    assertThat(promises.of(2024))
        .filteredOn(promise -> promise.subject().equals("新建安置房"))
        .singleElement()
        .satisfies(
            promise -> {
              assertThat(promise.verdict()).isEqualTo(PairVerdict.EXCEEDED);
              assertThat(promise.said().words()).isEqualTo("全年新建安置房不少于4000套");
              assertThat(promise.said().path()).startsWith("/documents/1?at=");
              assertThat(promise.answer()).isNotNull();
              assertThat(promise.answer().words()).isEqualTo("新建安置房5788套");
              assertThat(promise.rule()).isEqualTo("pair.same-name");
            });
    assertThat(promises.of(2024))
        .filteredOn(promise -> promise.verdict() == PairVerdict.SILENT)
        .singleElement()
        .satisfies(promise -> assertThat(promise.answer()).isNull());
  }

  @Test
  void filtersPromisesByVerdictAndCountsThem() {
    PromiseView view =
        PromiseView.of(
            book(List.of()).promises(), promisesOf(Map.of("year", "2024", "verdict", "MISSED")));

    assertThat(view.pages().rows()).extracting(Promise::subject).containsExactly("地区生产总值");
    assertThat(view.verdicts())
        .filteredOn(Facets.Facet::on)
        .singleElement()
        .satisfies(chip -> assertThat(chip.count().value()).isEqualByComparingTo("1"));
    assertThat(
            PromiseView.of(
                    book(List.of()).promises(), promisesOf(Map.of("year", "2024", "page", "99")))
                .pages()
                .page())
        .isEqualTo(1);
  }

  private static Query<Promise> promisesOf(Map<String, String> parameters) {
    return Query.of(parameters, PromiseView.COLUMNS);
  }

  private static Chain chain(ChainBook book, String name) {
    return book.find(name).orElseThrow();
  }

  private static ChainBook book(List<String> rejectedClauses) {
    ChainMaking making = new ChainMaking("示例区");
    making.add(document(1, 2024), REPORT_2024, statements(1, REPORT_2024, List.of()));
    making.add(document(2, 2025), REPORT_2025, statements(2, REPORT_2025, rejectedClauses));
    return making.book();
  }

  private static List<Promise> promises(String plan, List<String> rejected) {
    List<Statement> statements = new ArrayList<>(statements(1, plan, List.of()));
    for (Commitment task : Reader.standard().read(plan).tasks()) {
      boolean out = rejected.stream().anyMatch(task.quote()::contains);
      statements.add(
          new Statement(
              1500 + statements.size(),
              1,
              StatementKind.TASK,
              task.span().start(),
              task.span().end(),
              task.quote(),
              "",
              null,
              1,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              false,
              null,
              task.rule(),
              List.of(),
              out ? StatementState.REJECTED : StatementState.PROPOSED,
              0));
    }
    ChainMaking making = new ChainMaking("示例区");
    making.add(document(1, 2024), plan, statements);
    making.add(document(2, 2025), REPORT_2025, statements(2, REPORT_2025, List.of()));
    return making.book().promises().of(2024);
  }

  private static Document document(long id, int year) {
    OffsetDateTime at = OffsetDateTime.of(2026, 1, 1, 9, 0, 0, 0, ZoneOffset.UTC);
    return new Document(
        id,
        year + "年政府工作报告",
        DocumentKind.WORK_REPORT,
        year,
        null,
        null,
        null,
        "",
        100,
        true,
        false,
        at,
        "示例",
        0);
  }

  private static List<Statement> statements(long document, String text, List<String> rejected) {
    List<Statement> statements = new ArrayList<>();
    for (Figure f : Reader.standard().read(text).figures()) {
      boolean out =
          rejected.stream()
              .anyMatch(clause -> text.startsWith(clause, f.span().end() - clause.length()));
      statements.add(
          new Statement(
              document * 1000 + statements.size(),
              document,
              StatementKind.FIGURE,
              f.span().start(),
              f.span().end(),
              f.quote(),
              "",
              null,
              1,
              f.role(),
              f.subject(),
              f.value(),
              f.unit(),
              f.op(),
              f.measure(),
              f.period(),
              f.threshold(),
              null,
              f.rule(),
              f.derivation(),
              out ? StatementState.REJECTED : StatementState.CONFIRMED,
              0));
    }
    return statements;
  }
}
