package org.duixian.investment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duixian.kernel.Amount;
import org.duixian.kernel.Typed;
import org.duixian.kernel.TypedDay;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * What is typed about the money of an item, by field; amounts stand in 万元. Nothing typed is nothing
 * said: a blank field never takes anything away. Public for the templates only.
 */
public record InvestmentForm(Map<String, String> typed) {

  private static final int LONGEST_REASON = 500;
  private static final BigDecimal MOST = new BigDecimal("1000000000000");

  /** A form in which nothing is typed. */
  public static final InvestmentForm EMPTY = new InvestmentForm(Map.of());

  /** Returns what stands in a field. */
  public String at(String field) {
    return typed.getOrDefault(field, "").strip();
  }

  int version() {
    return at("version").matches("[0-9]{1,9}") ? Integer.parseInt(at("version")) : -1;
  }

  @Nullable String text(String field) {
    String text = at(field);
    return text.isEmpty() ? null : text.substring(0, Math.min(text.length(), LONGEST_REASON));
  }

  YearMonth month(String field, FormErrors errors) {
    LocalDate day = new FieldChecks(errors).typed(field, TypedDay.read(at(field)), LocalDate.EPOCH);
    return YearMonth.from(day);
  }

  LocalDate day(String field, FormErrors errors) {
    return new FieldChecks(errors).day(field, at(field));
  }

  /** An amount in fen, null where nothing is typed. */
  @Nullable Long fen(String field, FormErrors errors) {
    if (at(field).isEmpty()) {
      return null;
    }
    BigDecimal yuan =
        new FieldChecks(errors)
            .typed(field, Amount.readIn(at(field), Money.TYPED, "元"), BigDecimal.ZERO);
    return fen(field, yuan, errors);
  }

  private long fen(String field, BigDecimal yuan, FormErrors errors) {
    if (yuan.signum() < 0 || yuan.compareTo(MOST) > 0) {
      errors.add(field, "investment.error.range");
      return 0;
    }
    if (yuan.stripTrailingZeros().scale() > 2) {
      errors.add(field, Typed.Fault.TOO_FINE.messageKey(), at(field), 2);
    }
    return yuan.movePointRight(2).setScale(0, RoundingMode.DOWN).longValueExact();
  }

  /** The sums of a month that are typed. */
  Map<InvestmentSum, Long> sums(FormErrors errors) {
    Map<InvestmentSum, Long> sums = new EnumMap<>(InvestmentSum.class);
    for (InvestmentSum sum : InvestmentSum.values()) {
      Long fen = fen(sum.word(), errors);
      if (fen != null) {
        sums.put(sum, fen);
      }
    }
    return sums;
  }

  /** What comes of the sources that are typed; of the others nothing is said. */
  Map<FundSource, Long> sources(FormErrors errors) {
    Map<FundSource, Long> sources = new LinkedHashMap<>();
    for (FundSource source : FundSource.values()) {
      Long fen = fen("source-" + source, errors);
      if (fen != null) {
        sources.put(source, fen);
      }
    }
    return sources;
  }

  /** What each month is to bring, parted by blanks or commas in one field; empty for straight. */
  List<Long> months(long plan, FormErrors errors) {
    List<Long> months = new ArrayList<>();
    List<String> words =
        Arrays.stream(at("months").split("[\\s、，,；;/]+")).filter(each -> !each.isEmpty()).toList();
    for (String word : words) {
      BigDecimal yuan =
          new FieldChecks(errors)
              .typed("months", Amount.readIn(word, Money.TYPED, "元"), BigDecimal.ZERO);
      months.add(fen("months", yuan, errors));
    }
    boolean whole =
        months.size() == YearPlan.MONTHS
            && months.stream().mapToLong(Long::longValue).sum() == plan;
    if (!months.isEmpty() && !whole) {
      errors.add("months", "investment.error.months", Money.shown(plan));
    }
    return errors.at("months") == null ? months : List.of();
  }
}
