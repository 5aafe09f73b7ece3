package org.duixian.organisation;

import java.util.List;

/**
 * What is wrong with a line of a pasted list.
 *
 * @param line its number, heads counted, from 1
 */
public record ListProblem(int line, String messageKey, List<Object> arguments) {

  static ListProblem of(int line, String messageKey, Object... arguments) {
    return new ListProblem(line, messageKey, List.of(arguments));
  }
}
