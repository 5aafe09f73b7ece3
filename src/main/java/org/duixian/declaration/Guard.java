package org.duixian.declaration;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.duixian.declaration.FieldValue.OnDay;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.declaration.FieldValue.Words;

/**
 * What must hold before an item passes, as an expression in CEL: fields by their ids with {@code _}
 * for {@code -}, every figure a double in its unit, a day the number of days since 1970, {@code
 * today}, and {@code day('2026-05-01')}. A field without a value makes it fail.
 */
public final class Guard {

  private static final CelOptions OPTIONS =
      CelOptions.current().enableHeterogeneousNumericComparisons(true).build();

  private static final CelRuntime RUNTIME =
      CelRuntimeFactory.standardCelRuntimeBuilder()
          .setOptions(OPTIONS)
          .addFunctionBindings(CelFunctionBinding.from("day_text", String.class, Guard::day))
          .build();

  private static final int MOST = 500;

  /** Programs that were compiled; where they become too many, it begins anew. */
  private static final Map<Asked, CelRuntime.Program> PROGRAMS = new ConcurrentHashMap<>();

  private Guard() {}

  private static double day(String written) {
    try {
      return LocalDate.parse(written).toEpochDay();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no day: " + written, e);
    }
  }

  /** Says why an expression cannot be a guard of a register, empty if it can. */
  static Optional<String> fault(String expression, Declaration declaration) {
    try {
      compiler(declaration.fields()).compile(expression).getAst();
      return Optional.empty();
    } catch (CelValidationException e) {
      return Optional.of(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }

  /** Says whether a guard of a register holds. */
  public static boolean holds(
      String expression, Declaration declaration, Map<String, FieldValue> values, LocalDate today) {
    Map<String, Object> given = new HashMap<>(Map.of("today", (double) today.toEpochDay()));
    for (Field field : declaration.fields()) {
      FieldValue value = values.get(field.id());
      if (value != null) {
        given.put(name(field.id()), given(field, value));
      }
    }
    try {
      return program(new Asked(expression, declaration.fields())).eval(given).equals(true);
    } catch (CelValidationException | CelEvaluationException e) {
      return false;
    }
  }

  /** Two declarations with the same fields mean the same by an expression. */
  private record Asked(String expression, List<Field> fields) {}

  private static CelRuntime.Program program(Asked asked)
      throws CelValidationException, CelEvaluationException {
    CelRuntime.Program known = PROGRAMS.get(asked);
    if (known == null) {
      known = RUNTIME.createProgram(compiler(asked.fields()).compile(asked.expression()).getAst());
      if (PROGRAMS.size() >= MOST) {
        PROGRAMS.clear();
      }
      PROGRAMS.put(asked, known);
    }
    return known;
  }

  private static Object given(Field field, FieldValue value) {
    return switch (value) {
      case Words words -> words.text();
      case OnDay on -> (double) on.day().toEpochDay();
      case Whole whole when field.type() instanceof FieldType.Flag -> whole.number() == 1;
      case Whole whole when field.type().counted() ->
          field.type().number(whole.number()).doubleValue();
      case Whole whole -> (double) whole.number();
    };
  }

  private static CelCompiler compiler(List<Field> fields) {
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setResultType(SimpleType.BOOL)
            .addVar("today", SimpleType.DOUBLE)
            .addFunctionDeclarations(
                CelFunctionDecl.newFunctionDeclaration(
                    "day",
                    CelOverloadDecl.newGlobalOverload(
                        "day_text", SimpleType.DOUBLE, List.of(SimpleType.STRING))));
    fields.forEach(field -> builder.addVar(name(field.id()), type(field)));
    return builder.build();
  }

  private static String name(String id) {
    return id.replace('-', '_');
  }

  private static CelType type(Field field) {
    return switch (field.type().storage()) {
      case TEXT -> SimpleType.STRING;
      case DAY -> SimpleType.DOUBLE;
      case WHOLE -> field.type() instanceof FieldType.Flag ? SimpleType.BOOL : SimpleType.DOUBLE;
    };
  }
}
