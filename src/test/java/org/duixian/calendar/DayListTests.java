package org.duixian.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days as a notice writes them. */
class DayListTests {

  private final FormErrors errors = new FormErrors();

  private DayList list(int year) {
    return new DayList(new FieldChecks(errors), "off", year);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2月16日至20日、2月23日 | 02-16 02-17 02-18 02-19 02-20 02-23",
        "2月15日至2月23日 | 02-16 02-17 02-18 02-19 02-20 02-23",
        "10-05…10-07 | 10-05 10-06 10-07",
        "10-5,10.6；2026-10-07 | 10-05 10-06 10-07",
        "１月１日，1月2日。 | 01-01 01-02",
        "2025年12月31日 1月1日 | 2025-12-31 01-01"
      })
  void readsDaysOffInManySpellings(String typed, String days) {
    assertThat(DayList.written(2026, list(2026).off(typed))).isEqualTo(days);
    assertThat(errors.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "10月8日至10月5日, calendar.error.range",
    "1月5日至5月5日, calendar.error.range",
    "1月5日至6日至7日, calendar.error.range",
    "2月30日, site.typed.no-day",
    "春节, site.typed.no-day",
    "2025年11月3日, calendar.error.year",
    "2027年1月1日, site.typed.year-far-off",
    "1月3日, calendar.error.none",
    "'', calendar.error.none"
  })
  void saysWhatIsWrongWithADayOff(String typed, String messageKey) {
    list(2026).off(typed);
    assertThat(errors.at("off").messageKey()).isEqualTo(messageKey);
  }

  @ParameterizedTest
  @CsvSource({
    "2月14日 2月13日, calendar.error.weekday, 2026-02-13",
    "10月3日, calendar.error.statutory, 2026-10-03"
  })
  void saysWhatIsWrongWithADayThatIsWorked(String typed, String messageKey, String day) {
    list(2026).worked(typed);
    assertThat(errors.at("off").messageKey()).isEqualTo(messageKey);
    assertThat(errors.at("off").arguments()).containsExactly(day);
  }

  @Test
  void noWeekendNeedBeWorked() {
    assertThat(list(2026).worked(null)).isEmpty();
    assertThat(errors.isEmpty()).isTrue();
  }
}
