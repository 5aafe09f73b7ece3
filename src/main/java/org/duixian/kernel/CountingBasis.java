package org.duixian.kernel;

import java.util.Collection;
import java.util.function.ToIntFunction;

/**
 * What one is, in a total. The same year has 444 items and, when packages are split into their
 * parts, 569; a total that does not say which is worth nothing. Every total that is shown names its
 * basis.
 */
public enum CountingBasis {
  /** Each item of the ledger is one, a package with parts too. */
  ITEMS,
  /** A package counts as its parts; an item without parts is one. */
  PARTS,
  /** Each item is one at the unit that leads it; the units add up to the items. */
  LED,
  /** Each item is one at every unit that takes part; the units add up to more than the items. */
  INVOLVED,
  /** Each indicator is one, whatever tasks and units share it. */
  INDICATORS;

  /** Returns the key of the words that say it. */
  public String messageKey() {
    return "site.basis." + name();
  }

  /**
   * Counts things on this basis; for {@link #LED} and {@link #INVOLVED} the caller hands over the
   * things of the one unit.
   *
   * @param parts the number of parts of a thing, 0 when it is no package
   */
  public <T> long count(Collection<T> things, ToIntFunction<T> parts) {
    return switch (this) {
      case ITEMS, LED, INVOLVED, INDICATORS -> things.size();
      case PARTS -> things.stream().mapToLong(each -> Math.max(1, parts.applyAsInt(each))).sum();
    };
  }
}
