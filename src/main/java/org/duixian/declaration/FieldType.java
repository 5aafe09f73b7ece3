package org.duixian.declaration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duixian.declaration.FieldValue.OnDay;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.declaration.FieldValue.Words;
import org.duixian.kernel.Amount;
import org.duixian.kernel.Label;
import org.duixian.kernel.Typed;
import org.duixian.kernel.Typed.Fault;
import org.duixian.kernel.TypedDay;
import org.duixian.kernel.TypedText;
import org.jspecify.annotations.Nullable;

/** What a field holds: how it is read from what people type, kept, and written again. */
public sealed interface FieldType {

  /** One of the options of a choice; a retired one stays readable and is offered no more. */
  record Option(String id, Label label, boolean retired) {}

  /** One line of text. */
  record Text(int most) implements FieldType {}

  /** A text of several lines. */
  record LongText(int most) implements FieldType {}

  /**
   * A number.
   *
   * @param decimals how many stand behind its point at most
   * @param unit null for a bare count
   */
  record Count(int decimals, @Nullable String unit) implements FieldType {}

  /**
   * An amount of money in yuan, kept in fen.
   *
   * @param places the power of ten in which it is typed: 4 for 万元
   */
  record Money(int places) implements FieldType {}

  /** An area, kept in hundredths of a square metre; 亩 is kept as typed beside. */
  record Area() implements FieldType {}

  /** A day. */
  record Day() implements FieldType {}

  /** A month. */
  record Month() implements FieldType {}

  /** One of some options. */
  record Choice(List<Option> options) implements FieldType {

    Optional<Option> option(String id) {
      return options.stream().filter(each -> each.id().equals(id)).findFirst();
    }
  }

  /** Yes or no. */
  record Flag() implements FieldType {}

  /** A unit of the district. */
  record OfUnit() implements FieldType {}

  /** A person of the district. */
  record OfPerson() implements FieldType {}

  /** An item of a register. */
  record OfItem(String register) implements FieldType {}

  /** A code of some standard. */
  record Code(CodeKind kind) implements FieldType {}

  /** Returns how values are kept. */
  default Storage storage() {
    return switch (this) {
      case Text text -> Storage.TEXT;
      case LongText text -> Storage.TEXT;
      case Choice choice -> Storage.TEXT;
      case Code code -> Storage.TEXT;
      case Day day -> Storage.DAY;
      case Month month -> Storage.DAY;
      case Count count -> Storage.WHOLE;
      case Money money -> Storage.WHOLE;
      case Area area -> Storage.WHOLE;
      case Flag flag -> Storage.WHOLE;
      case OfUnit unit -> Storage.WHOLE;
      case OfPerson person -> Storage.WHOLE;
      case OfItem item -> Storage.WHOLE;
    };
  }

  /** Says whether it names something else. */
  default boolean refers() {
    return this instanceof OfUnit || this instanceof OfPerson || this instanceof OfItem;
  }

  /** Says whether values are few and told apart by a click. */
  default boolean chosen() {
    return this instanceof Choice || this instanceof Flag || refers();
  }

  /** Says whether values are numbers that can be added up and ordered. */
  default boolean counted() {
    return this instanceof Count || this instanceof Money || this instanceof Area;
  }

  /** Returns how many decimals of the unit a kept number has. */
  default int decimals() {
    return switch (this) {
      case Count count -> count.decimals();
      case Money money -> 2;
      case Area area -> 2;
      default -> 0;
    };
  }

  /** Returns the unit of its numbers, null for none. */
  default @Nullable String unit() {
    return switch (this) {
      case Count count -> count.unit();
      case Money money -> "元";
      case Area area -> "平方米";
      default -> null;
    };
  }

  /** Returns a kept number in its unit. */
  default BigDecimal number(long kept) {
    return BigDecimal.valueOf(kept, decimals());
  }

  /** Reads what a person typed, or says why not. */
  default Typed<FieldValue> read(@Nullable String typed, References references) {
    TypedText text = TypedText.of(typed);
    if (text.isEmpty()) {
      return Typed.refused(Fault.NOTHING, "");
    }
    return switch (this) {
      case Text plain -> words(typed, plain.most());
      case LongText plain -> words(typed, plain.most());
      case Choice choice -> chosen(choice, text);
      case Code code -> code.kind().read(text).map(Words::new);
      case Day day -> TypedDay.read(typed).map(OnDay::new);
      case Month month -> TypedDay.read(typed).map(read -> new OnDay(read.withDayOfMonth(1)));
      case Count count -> whole(Amount.readIn(typed, 0, count.unit()), count.decimals(), text);
      case Money money -> whole(Amount.readIn(typed, money.places(), "元"), 2, text);
      case Area area -> AreaReading.read(text);
      case Flag flag -> flag(text);
      case OfUnit unit -> referred(text, references);
      case OfPerson person -> referred(text, references);
      case OfItem item -> referred(text, references);
    };
  }

  private static Typed<FieldValue> words(@Nullable String typed, int most) {
    String text = typed == null ? "" : typed.replace("\r\n", "\n").strip();
    return text.length() <= most
        ? new Typed.Read<>(new Words(text))
        : Typed.refused(Fault.TOO_MANY_CHARACTERS, most);
  }

  private static Typed<FieldValue> whole(Typed<BigDecimal> read, int decimals, TypedText text) {
    return read.then(number -> whole(number, decimals, text));
  }

  private static Typed<FieldValue> whole(BigDecimal number, int decimals, TypedText text) {
    BigDecimal kept = number.movePointRight(decimals).stripTrailingZeros();
    if (kept.scale() > 0) {
      return Typed.refused(Fault.TOO_FINE, text.quoted(), decimals);
    }
    return kept.precision() - kept.scale() > MOST_DIGITS
        ? Typed.refused(Fault.TOO_LONG, text.quoted())
        : new Typed.Read<>(new Whole(kept.longValueExact()));
  }

  /** Numbers stay far from where sums of many would no longer fit. */
  int MOST_DIGITS = 16;

  private static Typed<FieldValue> chosen(Choice choice, TypedText text) {
    return choice.options().stream()
        .filter(
            each ->
                text.half().equals(each.id())
                    || text.text().equals(each.label().zh())
                    || text.text().equalsIgnoreCase(each.label().en()))
        .findFirst()
        .<Typed<FieldValue>>map(each -> new Typed.Read<>(new Words(each.id())))
        .orElseGet(() -> Typed.refused(Fault.NO_CHOICE, text.quoted()));
  }

  private static Typed<FieldValue> flag(TypedText text) {
    return switch (text.half().toLowerCase(Locale.ROOT)) {
      case "是", "有", "yes", "true", "1", "√", "on" -> new Typed.Read<>(new Whole(1));
      case "否", "无", "no", "false", "0", "×" -> new Typed.Read<>(new Whole(0));
      default -> Typed.refused(Fault.NO_CHOICE, text.quoted());
    };
  }

  private Typed<FieldValue> referred(TypedText text, References references) {
    return references
        .find(this, text.text())
        .<Typed<FieldValue>>map(id -> new Typed.Read<>(new Whole(id)))
        .orElseGet(() -> Typed.refused(Fault.NO_NAME, text.quoted()));
  }

  /** Returns a value as a form or a sheet holds it, to be read again. */
  default String typed(FieldValue value, References references) {
    return switch (value) {
      case Words words -> words.text();
      case OnDay on ->
          this instanceof Month ? YearMonth.from(on.day()).toString() : on.day().toString();
      case Whole whole when whole.typed() != null -> whole.typed();
      case Whole whole when refers() -> references.name(this, whole.number());
      case Whole whole when this instanceof Flag -> whole.number() == 1 ? "是" : "否";
      case Whole whole ->
          Amount.digits(number(whole.number()), this instanceof Money money ? money.places() : 0);
    };
  }

  /** Returns a value as a page shows it to a person. */
  default String shown(FieldValue value, References references, Locale locale) {
    return switch (value) {
      case Words words when this instanceof Choice choice ->
          choice.option(words.text()).map(each -> each.label().in(locale)).orElse(words.text());
      case Whole whole when counted() ->
          Amount.shown(number(whole.number()), unit()).text()
              + (whole.typed() == null ? "" : "（" + whole.typed() + "）");
      case Whole whole when this instanceof Flag && locale.getLanguage().equals("en") ->
          whole.number() == 1 ? "Yes" : "No";
      default -> typed(value, references);
    };
  }

  /** Returns what a cell of a sheet holds: a number in the unit of its head, a day, or a text. */
  default Object cell(FieldValue value, References references, Locale locale) {
    return switch (value) {
      case Whole whole when counted() ->
          number(whole.number()).movePointLeft(this instanceof Money money ? money.places() : 0);
      case OnDay on when this instanceof Day -> on.day();
      default -> shown(value, references, locale);
    };
  }

  /** Returns the unit that stands in the head of its column in a sheet, null for none. */
  default @Nullable String headUnit() {
    return this instanceof Money money ? Amount.scale(money.places()) + "元" : unit();
  }

  /** Returns the last day that a value means, for what is due. */
  static LocalDate lastDay(FieldType type, LocalDate day) {
    return type instanceof Month ? YearMonth.from(day).atEndOfMonth() : day;
  }
}
