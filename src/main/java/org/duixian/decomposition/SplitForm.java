package org.duixian.decomposition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.duixian.change.Fields;
import org.duixian.change.Standing;
import org.duixian.change.Subject;
import org.duixian.kernel.Amount;
import org.duixian.kernel.Period;
import org.duixian.organisation.Unit;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;

/**
 * The table of a split as it is typed, all figures in the split's scale; public for its template
 * only. Fields of a unit are named {@code unit-7}, {@code weight-7}, {@code value-7} and {@code
 * cell-7-3} for its fourth period; the last are missing for units that the page did not open.
 */
public record SplitForm(Map<String, String> fields) {

  private static final int MOST_PLACES = 6;
  private static final Fields FIELDS =
      Fields.of("decomposition.", "basis# grain# timeBasis=time-basis#basis remainder# places")
          .and("decomposition.", "tolerance=tolerance.bare state#! deviation words reply")
          .and("decomposition.", "wanted=wanted.bare");

  /** Returns what stands in a field, empty for nothing. */
  public String get(String field) {
    return fields.getOrDefault(field, "").strip();
  }

  /** Returns the form filled with a split. */
  static SplitForm of(Split split) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("basis", split.basis().name());
    fields.put("timeBasis", split.timeBasis().name());
    fields.put("grain", split.grain().name());
    fields.put("remainder", split.remainder().name());
    fields.put("places", String.valueOf(split.places()));
    fields.put("tolerance", Amount.digits(split.tolerance(), split.scale()));
    for (Share share : split.shares()) {
      String unit = String.valueOf(share.unit());
      fields.put("unit-" + unit, "yes");
      BigDecimal weight = share.weight();
      fields.put("weight-" + unit, weight == null ? "" : Amount.digits(weight, 0));
      fields.put("value-" + unit, Amount.digits(share.value(), split.scale()));
      for (int i = 0; i < share.periods().size(); i++) {
        fields.put("cell-" + unit + "-" + i, Amount.digits(share.periods().get(i), split.scale()));
      }
    }
    return new SplitForm(fields);
  }

  /** Returns a split for an edit of another version, with the shares of some units. */
  static Standing standing(Split now, List<Unit> units) {
    Map<String, String> values = new LinkedHashMap<>(of(now).fields());
    values.put("state", now.state().name());
    Fields fields = FIELDS;
    for (Unit unit : units) {
      fields =
          fields
              .about(unit.shortName(), "weight-" + unit.id(), "decomposition.weight", false)
              .about(unit.shortName(), "value-" + unit.id(), "decomposition.share", true);
      for (int i = 0; i < now.periods().size(); i++) {
        String period = unit.shortName() + " " + now.periods().get(i).code();
        fields = fields.about(period, "cell-" + unit.id() + "-" + i, "decomposition.share", false);
      }
    }
    return Standing.of(
            Subject.of("split", now.id()), now.indicator().name(), now.path(), now.version())
        .with(fields, values);
  }

  /** The split as it was typed; usable when the errors got none. */
  Split read(Split base, List<Unit> units, FormErrors errors) {
    FieldChecks checks = new FieldChecks(errors);
    Period.Grain grain = get("grain").equals("QUARTER") ? Period.Grain.QUARTER : Period.Grain.MONTH;
    List<Share> shares = new ArrayList<>();
    int columns = Split.periods(base.year(), grain).size();
    for (Unit unit : units) {
      if (fields.containsKey("unit-" + unit.id())) {
        shares.add(share(unit.id(), columns, base, checks));
      }
    }
    if (shares.isEmpty()) {
      errors.add("units", "decomposition.error.no-unit");
    }
    return new Split(
        base.id(),
        base.indicator(),
        base.year(),
        base.total(),
        base.bound(),
        base.scale(),
        checks.whole("places", get("places"), 0, MOST_PLACES),
        figure("tolerance", base, checks),
        checks.choice("basis", get("basis"), SplitBasis.EQUAL),
        checks.choice("timeBasis", get("timeBasis"), SplitBasis.EQUAL),
        grain,
        checks.choice("remainder", get("remainder"), Remainder.LARGEST),
        base.state(),
        base.deviation(),
        version(),
        shares);
  }

  private Share share(long unit, int columns, Split base, FieldChecks checks) {
    List<BigDecimal> stored =
        base.of(unit).map(Share::periods).filter(each -> each.size() == columns).orElse(List.of());
    List<BigDecimal> cells = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      String cell = "cell-" + unit + "-" + i;
      // A unit whose periods were not opened on the page keeps them.
      boolean shown = fields.containsKey(cell) || stored.isEmpty();
      cells.add(shown ? figure(cell, base, checks) : stored.get(i));
    }
    BigDecimal weight = checks.numberOrNone("weight-" + unit, get("weight-" + unit));
    if (weight != null && weight.signum() < 0) {
      checks.errors().add("weight-" + unit, "decomposition.error.weight");
    }
    return Share.open(unit, weight, figure("value-" + unit, base, checks), cells);
  }

  private BigDecimal figure(String field, Split base, FieldChecks checks) {
    BigDecimal typed =
        checks.numberOrNone(field, get(field), base.scale(), base.indicator().unit());
    return typed == null ? BigDecimal.ZERO : typed;
  }

  /** The units whose periods came in with the form. */
  Set<Long> opened() {
    Set<Long> opened = new TreeSet<>();
    for (String field : fields.keySet()) {
      if (field.matches("cell-\\d{1,18}-0")) {
        opened.add(Long.valueOf(field.substring("cell-".length(), field.length() - 2)));
      }
    }
    return opened;
  }

  int version() {
    return get("version").matches("\\d{1,9}") ? Integer.parseInt(get("version")) : -1;
  }

  /** Returns the same with other fields over it. */
  SplitForm with(Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(fields);
    all.putAll(more);
    return new SplitForm(all);
  }
}
