package org.duixian.document;

import static org.duixian.site.FieldChecks.stripped;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.duixian.change.Fields;
import org.duixian.kernel.Amount;
import org.duixian.kernel.Period;
import org.duixian.kernel.Typed;
import org.duixian.kernel.TypedPeriod;
import org.duixian.kernel.UnitOfMeasure;
import org.duixian.kernel.Years;
import org.duixian.reader.Bound;
import org.duixian.reader.Measure;
import org.duixian.reader.Role;
import org.duixian.site.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a statement as a person types them; public for its template only.
 *
 * @param words the words to be found in the text, for a new statement without a place
 * @param value the number, with 万 or 亿 in {@code unit} if it is typed so
 */
public record StatementForm(
    @Nullable String kind,
    @Nullable String words,
    @Nullable String start,
    @Nullable String end,
    @Nullable String subject,
    @Nullable String op,
    @Nullable String value,
    @Nullable String unit,
    @Nullable String role,
    @Nullable String measure,
    @Nullable String period) {

  private static final int LONGEST_SPAN = 500;
  private static final int LONGEST_SUBJECT = 100;
  private static final int LONGEST_UNIT = 20;
  private static final Years YEARS = new Years(1900, 2199, null);
  private static final String YEAR = "(19|20|21)\\d\\d";
  private static final String MONTH = YEAR + "-(0[1-9]|1[0-2])";
  private static final String PERIOD =
      "%s|%s|%s/%s|%s/%s".formatted(YEAR, MONTH, YEAR, YEAR, MONTH, MONTH);

  /** Returns an empty form for a new figure. */
  static StatementForm empty() {
    return new StatementForm(
        "FIGURE", null, null, null, null, "EQ", null, null, "TARGET", "LEVEL", null);
  }

  /** Returns the form filled with what stands, large numbers in 万 or 亿. */
  public static StatementForm of(Statement statement) {
    Amount.Written number = Amount.written(statement.value(), statement.unit());
    return new StatementForm(
        statement.kind().name(),
        statement.quote(),
        String.valueOf(statement.start()),
        String.valueOf(statement.end()),
        statement.subject(),
        statement.op() == null ? "EQ" : statement.op().name(),
        number.digits(),
        number.unit(),
        statement.role() == null ? "STATE" : statement.role().name(),
        statement.measure() == null ? "LEVEL" : statement.measure().name(),
        statement.period());
  }

  /** Returns the same form for a statement of a known sort. */
  StatementForm ofKind(StatementKind known) {
    return new StatementForm(
        known.name(), null, start, end, subject, op, value, unit, role, measure, period);
  }

  /** Says whether it is about a figure. */
  public boolean figure() {
    return !"TASK".equals(kind);
  }

  /** Returns a field, empty when it is missing. */
  public String get(String field) {
    return stripped(Fields.written(this).get(field));
  }

  /**
   * Checks the fields against the text and returns what they say.
   *
   * @param prefix stands before each field's name in the page
   * @return null when {@code errors} got at least one
   */
  @Nullable Correction read(CodePoints document, String prefix, FormErrors errors) {
    Errors at = new Errors(prefix, errors);
    int[] place = place(document, at);
    if (!figure()) {
      return at.any
          ? null
          : new Correction(place[0], place[1], null, null, null, null, null, null, null);
    }
    Bound bound = constant(Bound.class, op, "op", at);
    Measure sort = constant(Measure.class, measure, "measure", at);
    Role sense = constant(Role.class, role, "role", at);
    String topic = subject(at);
    Amount number = number(bound, at);
    String when = period(at);
    if (at.any) {
      return null;
    }
    return new Correction(
        place[0],
        place[1],
        sense,
        topic,
        number == null ? null : number.value().stripTrailingZeros(),
        number == null ? null : number.unit(),
        bound,
        sort,
        when);
  }

  private int[] place(CodePoints document, Errors at) {
    int from = offset(start);
    int to = offset(end);
    if (from < 0 && to < 0 && !stripped(words).isEmpty()) {
      return found(document, at);
    }
    if (from < 0 || to <= from || to > document.length()) {
      at.add("start", "document.form.place", document.length());
    } else if (to - from > LONGEST_SPAN) {
      at.add("start", "document.form.too-long", LONGEST_SPAN);
    } else if (document.cut(from, to).isBlank()) {
      at.add("start", "document.form.blank");
    }
    return new int[] {from, to};
  }

  private int[] found(CodePoints document, Errors at) {
    String wanted = stripped(words);
    int first = document.indexOf(wanted, 0);
    if (first < 0) {
      at.add("words", "document.form.not-found");
    } else if (document.indexOf(wanted, first + 1) >= 0) {
      at.add("words", "document.form.more-than-once");
    }
    return new int[] {first, first + wanted.codePointCount(0, wanted.length())};
  }

  private static int offset(@Nullable String typed) {
    String digits = stripped(typed);
    return digits.matches("\\d{1,7}") ? Integer.parseInt(digits) : -1;
  }

  private static <E extends Enum<E>> @Nullable E constant(
      Class<E> type, @Nullable String name, String field, Errors at) {
    for (E constant : Arrays.asList(type.getEnumConstants())) {
      if (constant.name().equals(stripped(name).toUpperCase(Locale.ROOT))) {
        return constant;
      }
    }
    at.add(field, "document.form.choice");
    return null;
  }

  private @Nullable String subject(Errors at) {
    String topic = stripped(subject);
    if (topic.isEmpty()) {
      at.add("subject", "document.form.subject");
    } else if (topic.length() > LONGEST_SUBJECT) {
      at.add("subject", "document.form.too-long", LONGEST_SUBJECT);
    }
    return topic;
  }

  /** A bound in words has no number, and neither has one that is wrong. */
  private @Nullable Amount number(@Nullable Bound bound, Errors at) {
    String name = UnitOfMeasure.of(unit).name();
    if (name.length() > LONGEST_UNIT || name.matches(".*\\d.*")) {
      at.add("unit", "document.form.unit");
    }
    if (bound == Bound.QUAL) {
      if (!stripped(value).isEmpty()) {
        at.add("value", "document.form.no-number");
      }
      return null;
    }
    return switch (Amount.read(value, unit)) {
      case Typed.Read<Amount>(Amount amount) -> amount;
      case Typed.Refused<Amount> refused -> {
        boolean missing = refused.fault() == Typed.Fault.NOTHING;
        at.add(
            "value",
            missing ? "document.form.number-missing" : refused.messageKey(),
            refused.arguments().toArray());
        yield null;
      }
    };
  }

  private @Nullable String period(Errors at) {
    String when = Normalizer.normalize(stripped(period), Normalizer.Form.NFKC);
    if (when.isEmpty()) {
      return null;
    }
    int slash = when.indexOf('/');
    boolean ordered =
        slash < 0 || when.substring(0, slash).compareTo(when.substring(slash + 1)) <= 0;
    if (when.matches(PERIOD) && ordered) {
      return when;
    }
    Optional<TypedPeriod> typed = TypedPeriod.read(period, YEARS).found();
    if (typed.isEmpty() || typed.get().period().grain() == Period.Grain.TEN_DAYS) {
      at.add("period", "document.form.period");
    }
    return typed.map(StatementForm::months).orElse(when);
  }

  /** Statements name a year, a month, or the months from which to which they tell. */
  private static String months(TypedPeriod typed) {
    Period whole = typed.period();
    if (whole.grain() == Period.Grain.YEAR
        || whole.grain() == Period.Grain.MONTH && !typed.sinceJanuary()) {
      return whole.code();
    }
    Period first =
        Period.month(whole.year(), typed.sinceJanuary() ? 1 : whole.start().getMonthValue());
    return first.code() + "/" + Period.of(Period.Grain.MONTH, whole.end()).code();
  }

  /** Collects the errors of this form under its prefix. */
  private static final class Errors {
    private final String prefix;
    private final FormErrors errors;
    private boolean any;

    Errors(String prefix, FormErrors errors) {
      this.prefix = prefix;
      this.errors = errors;
    }

    void add(String field, String messageKey, Object... arguments) {
      any = true;
      errors.add(prefix + field, messageKey, arguments);
    }
  }
}
