package org.duixian.api;

import java.util.List;

/** A request that cannot be carried out as it was sent. */
final class RequestProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * One thing that is wrong in a body.
   *
   * @param at its place there, such as {@code /observations/3/value}
   */
  record At(String at, String messageKey, List<Object> arguments) {

    static At of(String at, String messageKey, Object... arguments) {
      return new At(at, messageKey, List.of(arguments));
    }
  }

  private final int status;
  private final String messageKey;
  private final transient List<Object> arguments;
  private final transient List<At> wrong;

  RequestProblem(int status, String messageKey, Object... arguments) {
    this(status, List.of(), messageKey, arguments);
  }

  RequestProblem(int status, List<At> wrong, String messageKey, Object... arguments) {
    super(messageKey);
    this.status = status;
    this.messageKey = messageKey;
    this.arguments = List.of(arguments);
    this.wrong = List.copyOf(wrong);
  }

  int status() {
    return status;
  }

  String messageKey() {
    return messageKey;
  }

  Object[] arguments() {
    return arguments.toArray();
  }

  List<At> wrong() {
    return wrong;
  }
}
