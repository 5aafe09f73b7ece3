package org.duixian.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.duixian.TestDistrict;
import org.duixian.TestServices;
import org.duixian.calendar.Arrangement.Notice;
import org.duixian.change.ChangeLog;
import org.duixian.change.Stale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.EventListener;

/** Years that a district enters, on a real PostgreSQL; the days of 2027 are invented. */
class WorkingYearsTests {

  private static final LocalDate LAST_OF_2026 = LocalDate.of(2026, 12, 31);

  private static TestServices services;

  private WorkingYears years;
  private TestDistrict district;

  /** Counts again when it is told, as who keeps deadlines does. */
  static class Told {

    final List<YearEntered> years = new ArrayList<>();
    final List<String> counted = new ArrayList<>();
    private final WorkingYears known;

    Told(WorkingYears known) {
      this.known = known;
    }

    @EventListener
    void on(YearEntered entered) {
      years.add(entered);
      counted.add(known.known().plus(LAST_OF_2026, 1).basis().code());
    }
  }

  @BeforeAll
  static void start() {
    services =
        new TestServices("2026-11-30T04:00:00Z", WorkingYears.class, ChangeLog.class, Told.class);
  }

  @AfterAll
  static void stop() {
    services.close();
  }

  @BeforeEach
  void openDistrict() {
    years = services.get(WorkingYears.class);
    district = TestDistrict.open(services.jdbc());
  }

  private static Arrangement of(int year, int number, String... off) {
    TreeSet<LocalDate> days = new TreeSet<>();
    for (String each : off) {
      days.add(LocalDate.parse(year + "-" + each));
    }
    LocalDate day = LocalDate.of(2026, 11, 30);
    Notice notice = new Notice("示例〔2026〕1号", day, "示例", day);
    return new Arrangement(new Edition(year, true, number), notice, new TreeSet<>(), days);
  }

  @Test
  void aDistrictBeginsWithTheYearsOfTheProduct() {
    assertThat(years.known().years().keySet()).containsExactly(2024, 2025, 2026);
    assertThat(years.last(2026)).isZero();
  }

  @Test
  void aYearThatIsEnteredMakesTheCountFinal() {
    assertThat(years.known().plus(LAST_OF_2026, 1).provisional()).isTrue();

    years.enter(of(2027, 1, "01-01", "01-04"));

    CountedDay counted = years.known().plus(LAST_OF_2026, 1);
    assertThat(counted.day()).isEqualTo("2027-01-05");
    assertThat(counted.basis().code()).isEqualTo("2027D1");
    assertThat(services.get(Told.class).years).contains(new YearEntered(district.code, 2027));
    assertThat(services.get(Told.class).counted).last().isEqualTo("2027D1");
  }

  @Test
  void anAmendedYearIsANewVersionAndTheOldOneStaysInTheHistory() {
    years.enter(of(2027, 1, "01-01"));
    years.enter(of(2027, 2, "01-01", "01-04"));

    assertThat(years.known().plus(LAST_OF_2026, 1).basis().code()).isEqualTo("2027D2");
    assertThat(years.history(2027)).hasSize(2);
    assertThat(years.history(2027).getFirst().in(YearForm.FIELDS))
        .extracting(each -> each.field() + " " + each.before() + " → " + each.after())
        .containsExactly("off 01-01 → 01-01 01-04");
  }

  @Test
  void theDistrictsOwnWordComesBeforeThatOfTheProductUntilItIsWithdrawn() {
    years.enter(of(2026, 1, "10-09"));
    LocalDate friday = LocalDate.of(2026, 10, 9);
    assertThat(years.known().kind(friday)).isEqualTo(DayKind.HOLIDAY);

    years.withdraw(2026, 1, "录错了");

    assertThat(years.known().kind(friday)).isEqualTo(DayKind.WEEKDAY);
    assertThat(years.known().of(2026).orElseThrow().edition().code()).isEqualTo("2026P1");
    years.enter(of(2026, 3, "10-09"));
    assertThat(years.known().of(2026).orElseThrow().edition().code()).isEqualTo("2026D3");
  }

  @Test
  void aWithdrawnYearThatTheProductDoesNotKnowIsUnknownAgain() {
    years.enter(of(2027, 1, "01-01"));
    years.withdraw(2027, 1, "尚未公布");
    assertThat(years.known().of(2027)).isEmpty();
    assertThat(years.history(2027).getFirst().in(YearForm.FIELDS))
        .extracting(each -> each.field())
        .contains("withdrawn");
  }

  @Test
  void whoSawAnOlderVersionIsRefusedAndNothingIsWritten() {
    years.enter(of(2027, 1, "01-01"));

    assertThatThrownBy(() -> years.enter(of(2027, 1, "01-04"))).isInstanceOf(Stale.class);
    assertThatThrownBy(() -> years.withdraw(2027, 2, "迟了")).isInstanceOf(Stale.class);
    assertThatThrownBy(() -> years.withdraw(2026, 0, "产品自带")).isInstanceOf(Stale.class);

    assertThat(years.last(2027)).isEqualTo(1);
    assertThat(years.history(2027)).hasSize(1);
  }

  @Test
  void anotherDistrictKeepsItsOwn() {
    years.enter(of(2027, 1, "01-01"));
    openDistrict();
    assertThat(years.known().of(2027)).isEmpty();
  }
}
