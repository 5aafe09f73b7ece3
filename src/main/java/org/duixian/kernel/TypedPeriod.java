package org.duixian.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duixian.kernel.Period.Grain;
import org.duixian.kernel.Typed.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A period as people type it: 2025年10月, 2025.10, 202510, 2025年三季度, 上半年, 全年, or by its code.
 *
 * @param sinceJanuary whether the words say that it counts from the year's first day: 1-10月 is
 *     October so, 前三季度 the third quarter
 */
public record TypedPeriod(Period period, boolean sinceJanuary) {

  private static final Pattern DATED =
      Pattern.compile("(\\d{4})(?:年度?|[-./](?=\\d)|(?=\\d{2}$)|(?=[QH上下前第全])|$)(.*)");
  private static final Pattern MONTH = Pattern.compile("(\\d{1,2})(月份?)?");
  private static final Pattern MONTHS = Pattern.compile("0?1月?[-至到](\\d{1,2})月份?");
  private static final Pattern QUARTER = Pattern.compile("第?([1-4])季度?|Q([1-4])");
  private static final Pattern QUARTERS = Pattern.compile("前([23])季度");
  private static final Pattern HALF = Pattern.compile("上半年|下半年|H1|H2");
  private static final Pattern TEN_DAYS = Pattern.compile("(\\d{1,2})月([上中下])旬");
  private static final Pattern YEAR = Pattern.compile("(全年|年度?)?");

  /** Reads a period; where no year is typed, the assumed one is meant. */
  public static Typed<TypedPeriod> read(@Nullable String typed, Years years) {
    CalendarText text = CalendarText.of(typed);
    if (text.plain().isEmpty()) {
      return Typed.refused(Fault.NOTHING, "");
    }
    return text.isOneOrTen()
        ? Typed.refused(Fault.ONE_OR_TEN, text.typed())
        : read(text, years, Fault.NO_PERIOD);
  }

  static Typed<TypedPeriod> read(CalendarText text, Years years, Fault otherwise) {
    Matcher dated = DATED.matcher(text.plain());
    boolean named = dated.matches();
    @Nullable Integer year = named ? Integer.valueOf(dated.group(1)) : years.assumed();
    Optional<TypedPeriod> found = Optional.empty();
    try {
      found =
          within(year == null ? years.last() : year, named ? dated.group(2) : text.plain(), named);
      found = found.or(() -> coded(text.plain()));
    } catch (DateTimeException e) {
      // A 13th month: told as what it is not.
    }
    if (found.isEmpty()) {
      return Typed.refused(otherwise, text.typed());
    }
    if (year == null) {
      return Typed.refused(Fault.NO_YEAR, text.typed());
    }
    return years.contains(year)
        ? new Typed.Read<>(found.get())
        : Typed.refused(
            Fault.YEAR_FAR_OFF,
            text.typed(),
            String.valueOf(years.first()),
            String.valueOf(years.last()));
  }

  private static Optional<TypedPeriod> coded(String text) {
    return text.matches("\\d{4}-\\d{2}-[123]")
        ? Optional.of(new TypedPeriod(Period.of(text), false))
        : Optional.empty();
  }

  private static Optional<TypedPeriod> within(int year, String words, boolean dated) {
    Matcher month = MONTH.matcher(words);
    if (month.matches() && (dated || month.group(2) != null)) {
      return whole(Grain.MONTH, year, number(month, 1));
    }
    Matcher months = MONTHS.matcher(words);
    if (months.matches() && number(months, 1) > 1) {
      return Optional.of(new TypedPeriod(Period.month(year, number(months, 1)), true));
    }
    Matcher quarter = QUARTER.matcher(words);
    if (quarter.matches()) {
      return whole(Grain.QUARTER, year, number(quarter, quarter.group(1) == null ? 2 : 1) * 3);
    }
    Matcher quarters = QUARTERS.matcher(words);
    if (quarters.matches()) {
      LocalDate inside = LocalDate.of(year, number(quarters, 1) * 3, 1);
      return Optional.of(new TypedPeriod(Period.of(Grain.QUARTER, inside), true));
    }
    if (HALF.matcher(words).matches()) {
      return whole(Grain.HALF, year, words.equals("上半年") || words.equals("H1") ? 1 : 7);
    }
    Matcher third = TEN_DAYS.matcher(words);
    if (third.matches()) {
      int day = "上中下".indexOf(third.group(2)) * 10 + 1;
      LocalDate inside = LocalDate.of(year, number(third, 1), day);
      return Optional.of(new TypedPeriod(Period.of(Grain.TEN_DAYS, inside), false));
    }
    return YEAR.matcher(words).matches() ? whole(Grain.YEAR, year, 1) : Optional.empty();
  }

  private static Optional<TypedPeriod> whole(Grain grain, int year, int month) {
    Period period = Period.of(grain, LocalDate.of(year, month, 1));
    return Optional.of(new TypedPeriod(period, false));
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }
}
