package org.duixian.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duixian.sheet.CellFormat.Kind;
import org.jspecify.annotations.Nullable;

/** What cells say: the meaning of their column comes first, then the format of the cell. */
record CellReading(boolean from1904) {

  /** Days as Excel counts them: 1990-01-01 and 2100-12-31. */
  private static final int FIRST_DAY = 32_874;

  private static final int LAST_DAY = 73_415;

  /** 9999-12-31, where Excel's calendar ends. */
  private static final int LATEST = 2_958_465;

  /** Excel's count from 1900 holds a 29 February that was none; from 1904 on it starts later. */
  private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 30);

  private static final int YEARS_TO_1904 = 1_462;

  /** A double has 15 digits that are sure; the rest is how the program keeps them. */
  private static final int SURE_DIGITS = 15;

  private static final BigDecimal SECONDS_OF_A_DAY = BigDecimal.valueOf(86_400);

  private static final Pattern AS_FORMULA = Pattern.compile("=\"([^\"]*)\"");

  /**
   * What one cell says.
   *
   * @param text as it is to be understood, empty for nothing
   * @param fault key of what is wrong with it, null if nothing is
   * @param notice key of what is to be told of it, null if nothing is
   * @param shown how the sheet shows it where the format makes something else of it, else null
   */
  record Said(
      String text, @Nullable String fault, @Nullable String notice, @Nullable ShownNumber shown) {

    static Said of(String text) {
      return new Said(text, null, null, null);
    }

    static Said wrong(String text, String fault) {
      return new Said(text, fault, null, null);
    }

    Said noticed(String key) {
      return new Said(text, fault, key, shown);
    }
  }

  Said read(RawCell cell, Meaning meaning) {
    Said said =
        switch (cell.kind()) {
          case TEXT -> text(cell.value());
          case FLAG -> Said.of(cell.value());
          case FAULT -> Said.wrong(cell.value(), "sheet.fault");
          case ISO_DAY -> Said.wrong(cell.value(), "sheet.iso-day");
          case NOT_COMPUTED -> Said.wrong("", "sheet.not-computed");
          case NUMBER -> number(cell, meaning);
        };
    boolean workdays = cell.formula() != null && cell.formula().contains("WORKDAY");
    return workdays && meaning == Meaning.DAY ? said.noticed("sheet.workdays") : said;
  }

  private static Said text(String raw) {
    String text = Blanks.clean(raw);
    Matcher formula = AS_FORMULA.matcher(text);
    return formula.matches()
        ? Said.of(formula.group(1).strip()).noticed("sheet.as-formula")
        : Said.of(text);
  }

  private Said number(RawCell cell, Meaning meaning) {
    CellFormat format = cell.format();
    BigDecimal number;
    try {
      number = decimal(cell.value());
    } catch (NumberFormatException e) {
      return Said.wrong(cell.value(), "sheet.fault");
    }
    if (meaning.calendar() || format.isCalendar()) {
      return Said.of(calendar(number, format, meaning));
    }
    ShownNumber shown = format.shown(number);
    return switch (format.kind()) {
      case TIME -> Said.of(time(number));
      case PERCENT -> Said.of(plain(number.movePointRight(2)) + "%");
      case PLAIN, DAY, MONTH ->
          new Said(plain(number), null, null, shown.worded() && !meaning.fixed() ? shown : null);
    };
  }

  /** Takes off what a double adds in its last places. */
  private static BigDecimal decimal(String raw) {
    BigDecimal number = new BigDecimal(raw.strip());
    return number.precision() > SURE_DIGITS + 1 && raw.indexOf('.') >= 0
        ? number.round(new MathContext(SURE_DIGITS))
        : number;
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /**
   * A count of days is told as a day, never as the count. What is shown as a month is one: a typed
   * 2025年6月 is kept as its first day.
   */
  private String calendar(BigDecimal number, CellFormat format, Meaning meaning) {
    long days = number.longValue() + (from1904 ? YEARS_TO_1904 : 0);
    boolean counted = days >= FIRST_DAY && days <= LAST_DAY;
    if (!counted && (!format.isCalendar() || days < 0 || days > LATEST)) {
      return format.kind() == Kind.TIME ? time(number) : format.shown(number).text();
    }
    LocalDate day = BEFORE_1900.plusDays(days);
    boolean month = format.kind() == Kind.MONTH && day.getDayOfMonth() == 1;
    return month || meaning == Meaning.PERIOD ? day.toString().substring(0, 7) : day.toString();
  }

  private static String time(BigDecimal number) {
    BigDecimal seconds = number.remainder(BigDecimal.ONE).abs().multiply(SECONDS_OF_A_DAY);
    return LocalTime.ofSecondOfDay(
            seconds.setScale(0, RoundingMode.HALF_UP).longValue() % SECONDS_OF_A_DAY.longValue())
        .toString();
  }
}
