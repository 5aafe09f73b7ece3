package org.duixian.decomposition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duixian.access.Act;
import org.duixian.access.Permission;
import org.duixian.access.Scope;
import org.duixian.access.Thing;
import org.duixian.indicator.Indicator;
import org.duixian.indicator.Indicators;
import org.duixian.indicator.ObservationKind;
import org.duixian.indicator.Values;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Period;
import org.duixian.organisation.Unit;
import org.duixian.organisation.UnitKind;
import org.duixian.organisation.Units;
import org.duixian.site.FormErrors;
import org.duixian.site.Page;
import org.springframework.stereotype.Component;

/** Draws the page of a split for the office, for a unit, or for those who only read. */
@Component
class SplitPages {

  private final Indicators indicators;
  private final Splits splits;
  private final Computing computing;
  private final Values values;
  private final Units units;
  private final Permission permission;

  SplitPages(
      Indicators indicators,
      Splits splits,
      Computing computing,
      Values values,
      Units units,
      Permission permission) {
    this.indicators = indicators;
    this.splits = splits;
    this.computing = computing;
    this.values = values;
    this.units = units;
    this.permission = permission;
  }

  Indicator indicator(long id) {
    return indicators.find(id).orElseThrow(NotFound::new);
  }

  Optional<Split> find(Indicator indicator, int year) {
    return splits.find(indicator, year);
  }

  /** The split as it is stored, or an empty one of the target there is. */
  Optional<Split> standing(Indicator indicator, int year) {
    return find(indicator, year).or(() -> computing.blank(indicator, year));
  }

  /** The units that may take part: those below the district that stand today. */
  List<Unit> units() {
    return units.current().stream()
        .filter(each -> each.kind() != UnitKind.DISTRICT && each.kind() != UnitKind.COMMUNITY)
        .toList();
  }

  /** The unit for which the signed-in account reports. */
  Optional<Unit> own() {
    return own(units());
  }

  private Optional<Unit> own(List<Unit> units) {
    Scope own = permission.scope(Act.REPORT, Thing.SPLIT);
    return units.stream().filter(each -> own.holds(Thing.SPLIT.of(each.id()))).findFirst();
  }

  Page page(Indicator indicator, int year, Set<Long> opened) {
    return standing(indicator, year)
        .map(split -> page(split, SplitForm.of(split), new FormErrors(), opened))
        .orElseGet(
            () ->
                Page.of("decomposition/NoTargetPage")
                    .with("indicator", indicator)
                    .with("year", year));
  }

  /** The page with the errors of a form, whose units with a wrong period are opened. */
  Page page(Split split, SplitForm form, FormErrors errors) {
    return page(split, form, errors, form.fields().containsKey("do") ? form.opened() : Set.of());
  }

  private Page page(Split split, SplitForm form, FormErrors errors, Set<Long> opened) {
    if (!permission.may(Act.READ, split.asThing())) {
      return Page.of("decomposition/NoTargetPage")
          .with("indicator", split.indicator())
          .with("year", split.year());
    }
    List<Unit> units = units();
    SplitView view =
        new SplitView(
            split,
            split.id() != 0,
            units,
            own(units).orElse(null),
            values
                .of(
                    split.indicator(),
                    values.districtUnit(),
                    ObservationKind.TARGET,
                    Period.year(split.year()))
                .number(),
            opened);
    return Page.of("decomposition/SplitPage")
        .with("view", view)
        .with("form", form)
        .with("errors", errors)
        .withStatus(errors.isEmpty() ? 200 : 400);
  }
}
