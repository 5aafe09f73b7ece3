package org.duixian.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.duixian.indicator.formula.Expression;
import org.duixian.indicator.formula.FormulaFault;
import org.duixian.indicator.formula.FormulaReader;
import org.duixian.organisation.Unit;
import org.duixian.reader.Measure;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.jspecify.annotations.Nullable;

/** Reads a typed definition against the indicators and units there are. */
final class DefinitionReading {

  private static final int LONGEST_FORMULA = 500;
  private static final int MOST_PLACES = 6;

  private final DefinitionForm form;
  private final FormErrors errors = new FormErrors();
  private final FieldChecks fields = new FieldChecks(errors);
  private final List<Indicator> others;
  private final List<Unit> units;

  DefinitionReading(DefinitionForm form, List<Indicator> others, List<Unit> units) {
    this.form = form;
    this.others = others;
    this.units = units;
  }

  FormErrors errors() {
    return errors;
  }

  /** The code of a new indicator. */
  String code() {
    String code = FieldChecks.stripped(form.code());
    if (!FormulaReader.isCode(code)) {
      errors.add("code", "indicator.error.code");
    } else if (others.stream().anyMatch(each -> each.code().equals(code))) {
      errors.add("code", "indicator.error.code-taken", code);
    }
    return code;
  }

  /** The definition of the indicator with this code; usable when there are no errors. */
  Definition definition(String code) {
    String name = fields.name("name", form.name());
    List<String> aliases = fields.words("aliases", form.aliases());
    String unit = fields.textOrNone("unit", form.unit(), 20);
    Measure measure = fields.choice("measure", form.measure(), Measure.LEVEL);
    Direction direction = fields.choice("direction", form.direction(), Direction.HIGH);
    BigDecimal low = direction == Direction.BAND ? fields.number("bandLow", form.bandLow()) : null;
    BigDecimal high =
        direction == Direction.BAND ? fields.number("bandHigh", form.bandHigh()) : null;
    if (low != null && high != null && low.compareTo(high) > 0) {
      errors.add("bandHigh", "indicator.error.band");
    }
    Aggregation overUnits = fields.choice("overUnits", form.overUnits(), Aggregation.NONE);
    Aggregation overTime = fields.choice("overTime", form.overTime(), Aggregation.NONE);
    if (overUnits == Aggregation.LAST) {
      errors.add("overUnits", "indicator.error.last");
    }
    ValueSource source = fields.choice("source", form.source(), ValueSource.TYPED);
    String formula = source == ValueSource.FORMULA ? formula(code) : null;
    return new Definition(
        name,
        aliases,
        unit,
        measure,
        direction,
        low,
        high,
        overUnits,
        overTime,
        weight(code, overUnits, overTime),
        fields.choice("across", form.across(), Across.AREA),
        fields.choice("nature", form.nature(), Nature.OWN),
        source,
        formula,
        fields.whole("places", form.places(), 0, MOST_PLACES),
        tolerance(),
        !FieldChecks.stripped(form.headline()).isEmpty(),
        lead());
  }

  private String formula(String code) {
    String text = fields.text("formula", form.formula(), LONGEST_FORMULA);
    if (text.isEmpty()) {
      return text;
    }
    try {
      Expression read = FormulaReader.read(text);
      for (String named : read.codes()) {
        if (!named.equals(code) && find(named).isEmpty()) {
          errors.add("formula", "indicator.error.formula-unknown", named);
        }
      }
      if (reaches(read, code, 0)) {
        errors.add("formula", "indicator.error.formula-circle", code);
      }
    } catch (FormulaFault fault) {
      errors.add(
          "formula",
          "indicator.error.formula-" + fault.kind().name(),
          String.valueOf(fault.place()));
    }
    return text;
  }

  /** Says whether an expression comes back to a code by way of other formulas. */
  private boolean reaches(Expression expression, String code, int depth) {
    for (String named : expression.codes()) {
      if (named.equals(code) || depth > others.size()) {
        return true;
      }
      Optional<Expression> next = find(named).flatMap(DefinitionReading::expression);
      if (next.isPresent() && reaches(next.get(), code, depth + 1)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Expression> expression(Indicator indicator) {
    String formula = indicator.definition().formula();
    try {
      return formula == null ? Optional.empty() : Optional.of(FormulaReader.read(formula));
    } catch (FormulaFault fault) {
      return Optional.empty();
    }
  }

  private Optional<Indicator> find(String code) {
    return others.stream().filter(each -> each.code().equals(code)).findFirst();
  }

  private @Nullable Long weight(String code, Aggregation overUnits, Aggregation overTime) {
    String typed = FieldChecks.stripped(form.weight());
    boolean weighted =
        overUnits == Aggregation.WEIGHTED_MEAN || overTime == Aggregation.WEIGHTED_MEAN;
    if (typed.isEmpty() || !weighted) {
      return null;
    }
    Optional<Indicator> found =
        others.stream()
            .filter(each -> String.valueOf(each.id()).equals(typed) && !each.code().equals(code))
            .findFirst();
    if (found.isEmpty()) {
      errors.add("weight", "site.error.choice");
    }
    return found.map(Indicator::id).orElse(null);
  }

  private BigDecimal tolerance() {
    BigDecimal typed = fields.numberOrNone("tolerance", form.tolerance());
    if (typed != null && typed.signum() < 0) {
      errors.add("tolerance", "indicator.error.tolerance");
    }
    return typed == null ? BigDecimal.ZERO : typed;
  }

  private @Nullable Long lead() {
    String typed = FieldChecks.stripped(form.leadUnit());
    if (typed.isEmpty()) {
      return null;
    }
    Optional<Unit> found =
        units.stream().filter(each -> String.valueOf(each.id()).equals(typed)).findFirst();
    if (found.isEmpty()) {
      errors.add("leadUnit", "site.error.choice");
    }
    return found.map(Unit::id).orElse(null);
  }
}
