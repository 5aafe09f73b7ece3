package org.duixian.indicator.formula;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;

/** A formula as it was understood. */
public sealed interface Expression {

  /** A number. */
  record Constant(BigDecimal value) implements Expression {}

  /** The value of an indicator, by its code. */
  record Reference(String code) implements Expression {}

  /** An expression with the other sign. */
  record Negative(Expression of) implements Expression {}

  /** Two expressions joined by {@code + - * /}. */
  record Operation(char sign, Expression left, Expression right) implements Expression {}

  /** A function of an expression. */
  record Call(Function function, Expression of) implements Expression {}

  /** Returns the codes it names, in order. */
  default Set<String> codes() {
    Set<String> codes = new LinkedHashSet<>();
    collect(this, codes);
    return codes;
  }

  private static void collect(Expression expression, Set<String> codes) {
    switch (expression) {
      case Constant _ -> {}
      case Reference(String code) -> codes.add(code);
      case Negative(Expression of) -> collect(of, codes);
      case Call(Function _, Expression of) -> collect(of, codes);
      case Operation(char _, Expression left, Expression right) -> {
        collect(left, codes);
        collect(right, codes);
      }
    }
  }
}
