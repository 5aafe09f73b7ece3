package org.duixian.site;

import java.util.List;

/**
 * What went wrong, told to a program (RFC 9457).
 *
 * @param type where the sort of problem is explained
 * @param title the sort of problem in words
 * @param detail what is wrong in this case
 * @param code name of the problem, the same in every language
 * @param errors what is wrong where, empty unless a body was sent
 */
public record Problem(
    String type, String title, int status, String detail, String code, List<Wrong> errors) {

  /**
   * One thing that is wrong in a body.
   *
   * @param at its place there (RFC 6901), such as {@code /observations/3/value}
   * @param detail what is wrong with it
   * @param code name of the problem, the same in every language
   */
  public record Wrong(String at, String detail, String code) {}
}
