package org.duixian.indicator.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Which formulas are understood, and as what. */
class FormulaReaderTests {

  @Test
  void multipliesBeforeItAddsAndTakesEqualSignsFromTheLeft() throws FormulaFault {
    assertThat(plain("A + B * C")).isEqualTo("(A + (B * C))");
    assertThat(plain("A - B - C")).isEqualTo("((A - B) - C)");
    assertThat(plain("A / B / C")).isEqualTo("((A / B) / C)");
    assertThat(plain("(A + B) * -C")).isEqualTo("((A + B) * -C)");
  }

  @Test
  void takesTheSignsOfPaperAndFullWidthParentheses() throws FormulaFault {
    assertThat(plain("（出口额 ＋ 进口额） ÷ 总产值 × 100 − 1.5"))
        .isEqualTo("((((出口额 + 进口额) / 总产值) * 100) - 1.5)");
  }

  @Test
  void nestsFunctionsAndNamesTheirCodesOnce() throws FormulaFault {
    Expression read = FormulaReader.read("times( growth(TAX) ) + share(TAX) * lastyear(JOBS_2)");
    assertThat(plain(read)).isEqualTo("(times(growth(TAX)) + (share(TAX) * lastyear(JOBS_2)))");
    assertThat(read.codes()).containsExactly("TAX", "JOBS_2");
  }

  @Test
  void tellsWhereAFormulaGoesWrong() {
    assertThat(fault("A +").kind()).isEqualTo(FormulaFault.Kind.UNFINISHED);
    assertThat(fault("(A").kind()).isEqualTo(FormulaFault.Kind.UNFINISHED);
    assertThat(fault("A B").place()).isEqualTo(3);
    assertThat(fault("A ** B").place()).isEqualTo(4);
    assertThat(fault("1.2.3").place()).isEqualTo(1);
    assertThat(fault("growth").place()).isEqualTo(1);
    assertThat(fault("exit(1)").kind()).isEqualTo(FormulaFault.Kind.UNEXPECTED);
    assertThat(fault("'A'").kind()).isEqualTo(FormulaFault.Kind.UNEXPECTED);
    assertThat(fault("").kind()).isEqualTo(FormulaFault.Kind.UNFINISHED);
  }

  @Test
  void refusesWhatNobodyCanCheck() {
    assertThat(fault("A + ".repeat(200) + "A").kind()).isEqualTo(FormulaFault.Kind.TOO_LONG);
    assertThat(fault("(".repeat(60) + "A" + ")".repeat(60)).kind())
        .isEqualTo(FormulaFault.Kind.TOO_LONG);
  }

  @Test
  void keepsTheWordsOfFunctionsFromCodes() {
    assertThat(FormulaReader.isCode("税收收入")).isTrue();
    assertThat(FormulaReader.isCode("TAX_2025")).isTrue();
    assertThat(FormulaReader.isCode("growth")).isFalse();
    assertThat(FormulaReader.isCode("Growth")).isFalse();
    assertThat(FormulaReader.isCode("2025")).isFalse();
    assertThat(FormulaReader.isCode("A-B")).isFalse();
    assertThatThrownBy(() -> FormulaReader.read("A.B")).isInstanceOf(FormulaFault.class);
  }

  private static FormulaFault fault(String formula) {
    return catchThrowableOfType(FormulaFault.class, () -> FormulaReader.read(formula));
  }

  private static String plain(String formula) throws FormulaFault {
    return plain(FormulaReader.read(formula));
  }

  private static String plain(Expression expression) {
    return switch (expression) {
      case Expression.Constant(BigDecimal value) -> value.toPlainString();
      case Expression.Reference(String code) -> code;
      case Expression.Negative(Expression of) -> "-" + plain(of);
      case Expression.Call(Function function, Expression of) ->
          function.word() + "(" + plain(of) + ")";
      case Expression.Operation(char sign, Expression left, Expression right) ->
          "(" + plain(left) + " " + sign + " " + plain(right) + ")";
    };
  }
}
