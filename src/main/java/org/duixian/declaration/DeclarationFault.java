package org.duixian.declaration;

import java.util.List;

/**
 * Something wrong in a declaration.
 *
 * @param path where, such as {@code fields.amount.type}
 */
public record DeclarationFault(String path, Code code, List<Object> arguments) {

  /** What is wrong. */
  public enum Code {
    NOT_YAML,
    UNKNOWN_KEY,
    MISSING,
    WRONG_SHAPE,
    WRONG_ID,
    UNKNOWN_WORD,
    UNKNOWN_FIELD,
    UNKNOWN_STAGE,
    UNKNOWN_TRAIT,
    UNKNOWN_CHECK,
    NO_WAY_IN,
    NO_WAY_OUT,
    WRONG_GUARD,
    TOO_MANY
  }

  /** Makes one. */
  public static DeclarationFault of(String path, Code code, Object... arguments) {
    return new DeclarationFault(path, code, List.of(arguments));
  }
}
