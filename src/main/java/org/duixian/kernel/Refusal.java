package org.duixian.kernel;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A refusal by a rule of the business: not a programmer's error and not a form error. Each module
 * has its own sub-class with an enum of codes; one place turns it into status and words, found
 * under the message key {@code <module>.refusal.<code>}.
 */
public abstract class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final @Nullable Enum<?> code;
  private final String messageKey;
  private final int status;
  private final transient Object[] arguments;

  /**
   * Makes a refusal of a module, explained under {@code <module>.refusal.<code>}.
   *
   * @param code why, a constant of the module's enum
   */
  protected Refusal(String module, Enum<?> code, int status, Object... arguments) {
    this(
        module + ".refusal." + code.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        status,
        code,
        arguments);
  }

  /**
   * Makes a refusal.
   *
   * @param messageKey key of the words
   * @param status HTTP status that fits: 400, 403, 404, 409 or 422
   * @param arguments values for the words
   */
  protected Refusal(String messageKey, int status, Object... arguments) {
    this(messageKey, status, null, arguments);
  }

  private Refusal(String messageKey, int status, @Nullable Enum<?> code, Object[] arguments) {
    super(messageKey);
    this.code = code;
    this.messageKey = messageKey;
    this.status = status;
    this.arguments = arguments.clone();
  }

  /** Returns why, null where the module has one reason alone. */
  public @Nullable Enum<?> code() {
    return code;
  }

  /** Returns the key of the words that explain it. */
  public String messageKey() {
    return messageKey;
  }

  /** Returns the fitting HTTP status. */
  public int status() {
    return status;
  }

  /** Returns the values for the words. */
  public Object[] arguments() {
    return arguments.clone();
  }
}
