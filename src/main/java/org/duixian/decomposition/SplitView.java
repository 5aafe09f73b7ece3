package org.duixian.decomposition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.duixian.kernel.Amount;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.organisation.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The page of a split.
 *
 * @param saved whether it has been stored
 * @param units the units that may take part
 * @param own the unit for which the visitor speaks, null for others
 * @param total the district's target with its own source
 * @param opened units whose periods are to be typed although there are too many for all
 */
public record SplitView(
    Split split,
    boolean saved,
    List<Unit> units,
    @Nullable Unit own,
    Sourced total,
    Set<Long> opened) {

  private static final int CELLS = 200;

  /** Returns the unit of measure with 万 or 亿 before it, as the table is typed. */
  public String measured() {
    String unit = split.indicator().unit();
    return Amount.scale(split.scale()) + (unit == null ? "" : unit);
  }

  /** Returns a figure in the scale of the table, as text for a field or a live sum. */
  public String typed(BigDecimal value) {
    return Amount.digits(value, split.scale());
  }

  /** Returns a figure of the check, {@code sum} or {@code difference}, with its source. */
  public Sourced figure(String name) {
    Balance balance = split.balance();
    return Sourced.of(
        name.equals("sum") ? balance.allocated() : balance.difference(),
        split.indicator().unit(),
        new Source.Computed("split", split.indicator().id() + "." + split.year() + "." + name));
  }

  /** Returns a unit's share with its source. */
  public Sourced share(Share share) {
    return Sourced.of(
        share.value(),
        split.indicator().unit(),
        new Source.Computed(
            "split", split.indicator().id() + "." + split.year() + "." + share.unit()));
  }

  /**
   * Says whether the periods of a unit can be typed on this page: all of them while they are few.
   */
  public boolean opens(long unit) {
    return split.shares().size() * split.periods().size() <= CELLS
        || opened.contains(unit)
        || split.of(unit).isEmpty();
  }

  /** Returns what the quarters of a unit's year bring, in the scale of the table. */
  public String quarters(long unit) {
    List<BigDecimal> periods = split.of(unit).map(Share::periods).orElse(List.of());
    StringJoiner quarters = new StringJoiner(" · ");
    for (int from = 0; from + 3 <= periods.size(); from += 3) {
      BigDecimal quarter =
          split.addsUp()
              ? periods.subList(from, from + 3).stream().reduce(BigDecimal.ZERO, BigDecimal::add)
              : periods.get(from + 2);
      quarters.add(typed(quarter));
    }
    return quarters.toString();
  }

  /** Says whether the periods of a unit don't make its year. */
  public boolean uneven(long unit) {
    return split.uneven().stream().anyMatch(share -> share.unit() == unit);
  }

  /** Returns the name of a unit. */
  public String name(long unit) {
    return units.stream()
        .filter(each -> each.id() == unit)
        .map(Unit::shortName)
        .findFirst()
        .orElse("—");
  }

  /** Returns how many units gave an answer. */
  public long answers(ShareAnswer answer) {
    return split.shares().stream().filter(share -> share.answer() == answer).count();
  }
}
