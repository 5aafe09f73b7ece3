package org.duixian.result;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duixian.indicator.ObservationKind;
import org.duixian.kernel.Period;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.progress.Family;
import org.duixian.result.RoundResult.Field;
import org.duixian.round.Reported;
import org.duixian.site.Lineage;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lists what the figures beside a result were made of. */
@Component
class OutlookParts {

  private static final MathContext SHOWN = new MathContext(10);

  private final Results results;
  private final MessageSource messages;

  OutlookParts(Results results, MessageSource messages) {
    this.results = results;
    this.messages = messages;
  }

  List<Lineage.Part> of(RoundResult result, Field field, Locale locale) {
    return switch (field) {
      case EXPECTED, EXPECTED_LOW, EXPECTED_HIGH -> expected(result, field, locale);
      case GROWTH -> growth(result);
      case GAP -> gap(result, locale);
      case TARGET, ACTUAL, COMPLETION, TIME_PROGRESS, LAG, RANK, FORECAST -> List.of();
    };
  }

  private List<Lineage.Part> expected(RoundResult result, Field asked, Locale locale) {
    List<Lineage.Part> parts = new ArrayList<>();
    for (Field field : List.of(Field.EXPECTED, Field.EXPECTED_LOW, Field.EXPECTED_HIGH)) {
      if (field != asked) {
        parts.add(new Lineage.Part(name(field, locale), result.number(field), null));
      }
    }
    List<BigDecimal> months = result.outlook().months();
    for (int i = 0; i < months.size(); i++) {
      Period month = Period.month(result.period().year(), i + 1);
      parts.add(total(result, month, months.get(i)));
    }
    return parts;
  }

  /** The running total of a month, which for a task stands in the history of its rounds. */
  private static Lineage.Part total(RoundResult result, Period month, BigDecimal value) {
    BigDecimal shown = value.round(SHOWN).stripTrailingZeros();
    if (result.subject().indicator() == null) {
      return new Lineage.Part(
          month.code() + " " + shown.toPlainString(), null, result.historyPath());
    }
    return new Lineage.Part(month.code(), recorded(result, shown, month), null);
  }

  private static @Nullable Sourced recorded(RoundResult result, BigDecimal value, Period period) {
    Long indicator = result.subject().indicator();
    return indicator == null
        ? null
        : Sourced.of(
            value,
            result.measureUnit(),
            new Source.Formula(
                indicator,
                result.subject().measured(),
                ObservationKind.ACTUAL.name(),
                period.code()));
  }

  private static List<Lineage.Part> growth(RoundResult result) {
    BigDecimal before = result.outlook().before();
    BigDecimal growth = result.outlook().growth();
    if (before == null || growth == null) {
      return List.of();
    }
    BigDecimal rise =
        result.measureUnit().startsWith("%") ? growth : before.multiply(growth).movePointLeft(2);
    BigDecimal now = before.add(rise).round(SHOWN).stripTrailingZeros();
    Period period = result.period();
    return List.of(
        new Lineage.Part(period.code(), recorded(result, now, period), null),
        new Lineage.Part(
            period.lastYear().code(), recorded(result, before, period.lastYear()), null));
  }

  /** The units that share the indicator, with what each was measured by. */
  private List<Lineage.Part> gap(RoundResult result, Locale locale) {
    Field by = result.family() == Family.CUMULATIVE ? Field.COMPLETION : Field.ACTUAL;
    List<Lineage.Part> parts = new ArrayList<>();
    BigDecimal mean = result.outlook().mean();
    if (mean != null) {
      String shown = mean.round(new MathContext(4)).stripTrailingZeros().toPlainString();
      parts.add(
          new Lineage.Part(
              messages.getMessage("result.lineage.mean", new Object[] {shown}, locale),
              null,
              null));
    }
    for (RoundResult each : results.ofRound(result.round())) {
      boolean peer =
          each.subject().kind() == result.subject().kind()
              && each.subject().id() == result.subject().id()
              && each.reported() != Reported.NOT_ASKED;
      if (peer) {
        boolean own = each.subject().unit() == each.subject().measured();
        String whole = messages.getMessage("result.lineage.whole", null, locale);
        parts.add(new Lineage.Part(own ? each.unitName() : whole, each.number(by), null));
      }
    }
    return parts;
  }

  private String name(Field field, Locale locale) {
    return messages.getMessage("result.lineage.field." + field.word(), null, locale);
  }
}
