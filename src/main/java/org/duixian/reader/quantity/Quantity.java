package org.duixian.reader.quantity;

import java.math.BigDecimal;
import java.util.List;
import org.duixian.reader.Bound;
import org.duixian.reader.grammar.Node;
import org.duixian.reader.numeral.Numeral;

/**
 * A number with its unit and the words that bound it.
 *
 * @param core where the number itself begins, behind the words that bound it
 * @param value scaled to the base unit
 * @param unit the base unit
 * @param kind what the unit measures
 * @param op the bound
 * @param bounded true when a word (not 余 or 多) bounds it, as a threshold has
 */
public record Quantity(
    String rule,
    int start,
    int end,
    List<Numeral> children,
    int core,
    BigDecimal value,
    String unit,
    QuantityKind kind,
    Bound op,
    boolean bounded)
    implements Node {

  public Quantity {
    children = List.copyOf(children);
  }

  /** Returns the number it was made from. */
  public Numeral numeral() {
    return children.getFirst();
  }
}
