package org.duixian.kernel;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duixian.kernel.Typed.Fault;

/** Reads one typed number beside whose field a unit may stand, empty for none. */
record AmountReading(TypedText typed, TypedText beside) {

  private static final int MOST_CHARACTERS = 100;
  private static final int MOST_DIGITS = 30;
  private static final int MOST_DECIMALS = 12;
  private static final int LONGEST_UNIT = 20;
  private static final int WAN = 4;
  private static final int YI = 8;

  /** Thousands are parted by commas, or by spaces as GB/T 15835 has them. */
  private static final Pattern NUMBER =
      Pattern.compile("([-+负]?) *(\\d{1,3}([, ])\\d{3}(?:\\3\\d{3})*(?!\\d)|\\d+)(\\.\\d+)?(.*)");

  /** The second half of 1亿2000万元. */
  private static final Pattern SECOND = Pattern.compile("(\\d{1,4})万(?![万亿])(\\D*)");

  private static final Pattern VAGUE =
      Pattern.compile(
          "(约|近|超|逾|大约|将近|不少于|不低于|不超过|至少|不足|[≥≤<>≈~±]).*"
              + "|.*(左右|上下|以上|以下|以内|以外|之间|不等).*|.*[余多]|.*个[余多].*"
              + "|.*\\d *([-~—至到]|[十百千万亿 ]*[余多来几]).*"
              + "|.*[数几][十百千万亿].*");

  private static final Pattern NO_UNIT =
      Pattern.compile("[\\p{N}.,+-].*|.*[^A-Za-z\\p{N}]\\p{N}.*|[eE][-+]?\\d.*");

  Typed<Amount> read() {
    if (typed.isEmpty()) {
      return refused(Fault.NOTHING);
    }
    if (typed.text().length() > MOST_CHARACTERS) {
      return refused(Fault.TOO_LONG);
    }
    if (VAGUE.matcher(typed.half().replaceFirst("^[-+]", "")).matches()) {
      return refused(Fault.VAGUE);
    }
    Matcher number = NUMBER.matcher(typed.half());
    return number.matches() ? number(number) : refused(Fault.NO_NUMBER);
  }

  private Typed<Amount> number(Matcher number) {
    String whole = number.group(2).replace(",", "").replace(" ", "");
    String decimals = number.group(4) == null ? "" : number.group(4);
    UnitOfMeasure own = UnitOfMeasure.of(typed.text().substring(number.start(5)));
    BigDecimal size = new BigDecimal(whole + decimals).movePointRight(own.power());
    Matcher second = SECOND.matcher(TypedText.of(own.name()).half());
    if (own.power() == YI && decimals.isEmpty() && second.matches()) {
      size = size.add(new BigDecimal(second.group(1)).movePointRight(WAN));
      own = new UnitOfMeasure(YI, UnitOfMeasure.of(second.group(2)).name());
    }
    boolean below = number.group(1).equals("-") || number.group(1).equals("负");
    return measured(below ? size.negate() : size, own);
  }

  /** A number that brings no unit has the one beside its field. */
  private Typed<Amount> measured(BigDecimal value, UnitOfMeasure own) {
    UnitOfMeasure other = UnitOfMeasure.of(beside.text());
    boolean named = !own.name().isEmpty();
    if (own.name().length() > LONGEST_UNIT
        || NO_UNIT.matcher(TypedText.of(own.name()).half()).matches()) {
      return refused(Fault.NO_NUMBER);
    }
    if (named && !other.name().isEmpty() && !own.measures(other)) {
      return Typed.refused(Fault.OTHER_UNIT, typed.quoted(), beside.quoted());
    }
    if (other.power() > 0 && (named ? own.power() == 0 : isScaledTwice(own, other))) {
      return Typed.refused(Fault.TWO_SCALES, typed.quoted(), beside.quoted());
    }
    int power = named || own.power() > 0 ? 0 : other.power();
    String unit = other.name().isEmpty() ? own.name() : other.name();
    return within(new Amount(value.movePointRight(power), unit));
  }

  /** Nobody means 亿 times 万: 1.2亿 in a column of 万元 is 1.2亿元. */
  private static boolean isScaledTwice(UnitOfMeasure own, UnitOfMeasure other) {
    boolean clear = own.power() >= WAN && Math.max(own.power(), other.power()) >= YI;
    return own.power() > 0 && !clear;
  }

  private Typed<Amount> within(Amount amount) {
    BigDecimal value = amount.value();
    boolean fits =
        value.precision() - value.scale() <= MOST_DIGITS && value.scale() <= MOST_DECIMALS;
    return fits ? new Typed.Read<>(amount) : refused(Fault.TOO_LONG);
  }

  private Typed<Amount> refused(Fault fault) {
    return Typed.refused(fault, typed.quoted());
  }
}
