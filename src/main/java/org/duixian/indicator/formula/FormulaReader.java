package org.duixian.indicator.formula;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Reads formulas such as {@code (EXPORT + IMPORT) / GDP * 100} or {@code times(growth(TAX))}:
 * numbers, codes, the four operations as {@code + - * /} or {@code × ÷ −}, parentheses of either
 * width, functions of one expression. It runs nothing and knows no other names, so that a formula
 * can do no harm.
 */
public final class FormulaReader {

  private static final int LONGEST = 500;
  private static final int DEEPEST = 30;

  private final String text;
  private int at;

  private FormulaReader(String text) {
    this.text = text;
  }

  /** Reads a formula. */
  public static Expression read(String formula) throws FormulaFault {
    if (formula.length() > LONGEST) {
      throw new FormulaFault(FormulaFault.Kind.TOO_LONG, LONGEST);
    }
    FormulaReader reader = new FormulaReader(formula);
    Expression whole = reader.sum(0);
    if (reader.at < formula.length()) {
      throw new FormulaFault(FormulaFault.Kind.UNEXPECTED, reader.at);
    }
    return whole;
  }

  /** Says whether a word can be an indicator's code in formulas: a letter, then letters, digits. */
  public static boolean isCode(String word) {
    return word.matches("\\p{L}[\\p{L}\\p{N}_]{0,39}") && !Function.isWord(word);
  }

  private Expression sum(int depth) throws FormulaFault {
    if (depth > DEEPEST) {
      throw new FormulaFault(FormulaFault.Kind.TOO_LONG, at);
    }
    Expression left = product(depth);
    for (char sign = sign(); sign == '+' || sign == '-'; sign = sign()) {
      at++;
      left = new Expression.Operation(sign, left, product(depth));
    }
    return left;
  }

  private Expression product(int depth) throws FormulaFault {
    Expression left = signed(depth);
    for (char sign = sign(); sign == '*' || sign == '/'; sign = sign()) {
      at++;
      left = new Expression.Operation(sign, left, signed(depth));
    }
    return left;
  }

  private Expression signed(int depth) throws FormulaFault {
    if (sign() == '-') {
      at++;
      return new Expression.Negative(single(depth));
    }
    return single(depth);
  }

  private Expression single(int depth) throws FormulaFault {
    char next = sign();
    if (next == '(') {
      return parenthesis(depth);
    }
    if (Character.isDigit(next)) {
      return number();
    }
    if (Character.isLetter(next)) {
      return named(depth);
    }
    throw new FormulaFault(
        next == 0 ? FormulaFault.Kind.UNFINISHED : FormulaFault.Kind.UNEXPECTED, at);
  }

  private Expression parenthesis(int depth) throws FormulaFault {
    at++;
    Expression inside = sum(depth + 1);
    char next = sign();
    if (next != ')') {
      throw new FormulaFault(
          next == 0 ? FormulaFault.Kind.UNFINISHED : FormulaFault.Kind.UNEXPECTED, at);
    }
    at++;
    skipSpaces();
    return inside;
  }

  private Expression number() throws FormulaFault {
    int from = at;
    while (at < text.length() && (text.charAt(at) == '.' || isAsciiDigit(text.charAt(at)))) {
      at++;
    }
    String digits = text.substring(from, at);
    if (!digits.matches("\\d+(\\.\\d+)?")) {
      throw new FormulaFault(FormulaFault.Kind.UNEXPECTED, from);
    }
    skipSpaces();
    return new Expression.Constant(new BigDecimal(digits));
  }

  private static boolean isAsciiDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private Expression named(int depth) throws FormulaFault {
    int from = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
      at++;
    }
    String word = text.substring(from, at);
    Optional<Function> function = Function.of(word);
    if (function.isPresent()) {
      if (sign() != '(') {
        throw new FormulaFault(FormulaFault.Kind.UNEXPECTED, from);
      }
      return new Expression.Call(function.get(), parenthesis(depth));
    }
    if (!isCode(word)) {
      throw new FormulaFault(FormulaFault.Kind.UNEXPECTED, from);
    }
    skipSpaces();
    return new Expression.Reference(word);
  }

  /** The next character that is no space, in its half-width form; 0 at the end. */
  private char sign() {
    skipSpaces();
    if (at >= text.length()) {
      return 0;
    }
    return switch (text.charAt(at)) {
      case '×', '＊' -> '*';
      case '÷', '／' -> '/';
      case '−', '－' -> '-';
      case '＋' -> '+';
      case '（' -> '(';
      case '）' -> ')';
      default -> text.charAt(at);
    };
  }

  private void skipSpaces() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }
}
