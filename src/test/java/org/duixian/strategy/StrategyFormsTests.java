package org.duixian.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.duixian.site.FormErrors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the forms of strategies, plans and reports take. */
class StrategyFormsTests {

  private static final OffsetDateTime NOW = OffsetDateTime.parse("2025-06-03T09:00+08:00");

  private final FormErrors errors = new FormErrors();

  private static ReportForm matter(@Nullable String occurred, @Nullable String hours) {
    return new ReportForm("MATTER", null, "9", "边坡滑动", "已封控。", occurred, hours, null);
  }

  @Test
  void aPlanMayEndOnTheDayOnWhichItBegins() {
    new PlanForm("拆迁", "", "9", "", "2025-06-01", "2025-06-01").read(errors);
    assertThat(errors.isEmpty()).isTrue();
  }

  @Test
  void nothingEndsBeforeItBegins() {
    new PlanForm("拆迁", "", "9", "", "2025-06-02", "2025-06-01").read(errors);
    assertThat(errors.fields()).containsExactly("due");
    assertThat(errors.at("due").arguments()).containsExactly("2025-06-02");

    FormErrors ofStrategy = new FormErrors();
    new StrategyForm("向北", "目标", "指挥部", "示例甲", "", "9", "2026-01-01", "2025-12-31")
        .read(ofStrategy);
    assertThat(ofStrategy.fields()).containsExactly("due");
  }

  @Test
  void aDayThatIsNoneIsSaidOnceAndNotComparedAsWell() {
    new PlanForm("拆迁", "", "9", "", "2025-06-31", "2025-06-01").read(errors);
    assertThat(errors.fields()).containsExactly("starts");
  }

  @Test
  void aBulletinHasNoMomentAndNoLimit() {
    ReportForm.Read read =
        new ReportForm("BULLETIN", null, "9", "专报", "正文", "tomorrow", "x", null).read(errors, NOW);
    assertThat(errors.isEmpty()).isTrue();
    assertThat(read.occurredAt()).isNull();
    assertThat(read.limitHours()).isNull();
  }

  @Test
  void aMatterIsTimedInTheDistrictsOwnTime() {
    ReportForm.Read read = matter("2025-06-03T08:59", "2").read(errors, NOW);
    assertThat(errors.isEmpty()).isTrue();
    assertThat(read.occurredAt()).isEqualTo(OffsetDateTime.parse("2025-06-03T00:59Z"));
    assertThat(read.limitHours()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2025-06-03T09:01", "2024-06-03T09:00", "2025-06-03", "yesterday"})
  void aMatterNeitherLiesAheadNorMoreThanAYearBack(String occurred) {
    matter(occurred, "24").read(errors, NOW);
    assertThat(errors.fields()).containsExactly("occurredAt");
  }

  @ParameterizedTest
  @CsvSource({
    "1, true",
    "240, true",
    "0, false",
    "241, false",
    "-1, false",
    "1.5, false",
    "'', false"
  })
  void theLimitIsAWholeNumberOfHoursUpToTenDays(String hours, boolean right) {
    matter("2025-06-03T08:00", hours).read(errors, NOW);
    assertThat(errors.isEmpty()).isEqualTo(right);
  }
}
