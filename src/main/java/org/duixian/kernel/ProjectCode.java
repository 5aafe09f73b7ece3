package org.duixian.kernel;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duixian.kernel.Typed.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A national code of an investment project (GB/T 40058-2021): time, division, guiding department,
 * type, and five random places with a check code. Only the shape is checked, since clause 4.7 with
 * the check code was not at hand; no industry and no order may be read out of it.
 *
 * @param key the 20 places without the four hyphens, by which codes are compared
 */
public record ProjectCode(String key) {

  /** Key of the words that say how far a code was checked. */
  public static final String SHAPE_ONLY = "site.typed.code-shape-only";

  /** Key of the words of a doubt about the division: that of the code, then the district's. */
  public static final String DOUBT = "site.typed.code-region";

  private static final Pattern SHAPE =
      Pattern.compile("(\\d{4})(-?)(\\d{6})\\2(\\d{2})\\2(\\d{2})\\2(\\d{5}[0-9A-Z])");
  private static final int TIME = 4;
  private static final int DIVISION_END = 10;

  /** The two-digit year and month stand in front since November 2020, before it the year. */
  private static final LocalDate NEW_LAYOUT = LocalDate.of(2020, 11, 1);

  private static final int OLD_FIRST = 2013;
  private static final int OLD_LAST = 2021;
  private static final int CENTURY = 2000;

  /** Checks it. */
  public ProjectCode {
    if (!SHAPE.matcher(key).matches() || key.contains("-") || time(key) == null) {
      throw new IllegalArgumentException("no project code: " + key);
    }
  }

  /** Reads a code as people type it, with all four hyphens or with none. */
  public static Typed<ProjectCode> read(@Nullable String typed) {
    TypedText text = TypedText.of(typed);
    if (text.isEmpty()) {
      return Typed.refused(Fault.NOTHING, "");
    }
    String plain = text.half().replace(" ", "").replace('—', '-').toUpperCase(Locale.ROOT);
    Matcher shape = SHAPE.matcher(plain);
    if (!shape.matches()) {
      return Typed.refused(Fault.CODE_SHAPE, text.quoted());
    }
    String key = plain.replace("-", "");
    return time(key) == null
        ? Typed.refused(Fault.CODE_MONTH, text.quoted(), shape.group(1))
        : new Typed.Read<>(new ProjectCode(key));
  }

  private static @Nullable Period time(String key) {
    int year = CENTURY + Integer.parseInt(key.substring(0, 2));
    int month = Integer.parseInt(key.substring(2, TIME));
    if (month >= 1 && month <= 12 && !LocalDate.of(year, month, 1).isBefore(NEW_LAYOUT)) {
      return Period.month(year, month);
    }
    int old = Integer.parseInt(key.substring(0, TIME));
    return old >= OLD_FIRST && old <= OLD_LAST ? Period.year(old) : null;
  }

  /** Returns the month in which it was given, or the year in codes of the layout before 2020-11. */
  public Period given() {
    Period given = time(key);
    if (given == null) {
      throw new IllegalStateException("the code was not checked");
    }
    return given;
  }

  /** Returns the division code (6 digits) in it. */
  public String division() {
    return key.substring(TIME, DIVISION_END);
  }

  /**
   * Says whether its division is a district (6-digit code) or what the district lies in: its city,
   * its province, the whole country.
   */
  public boolean fits(String district) {
    return district.startsWith(division().replaceFirst("(00)+$", ""));
  }

  /** Returns it with its hyphens. */
  public String written() {
    return String.join(
        "-",
        key.substring(0, TIME),
        division(),
        key.substring(DIVISION_END, DIVISION_END + 2),
        key.substring(DIVISION_END + 2, DIVISION_END + 4),
        key.substring(DIVISION_END + 4));
  }

  @Override
  public String toString() {
    return written();
  }
}
