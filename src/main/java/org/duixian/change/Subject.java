package org.duixian.change;

/**
 * A thing that is changed.
 *
 * @param kind sort of the thing, as the audit trail names it, such as {@code task}
 * @param id what tells it from others of its kind
 */
public record Subject(String kind, String id) {

  /** Returns a thing by its number. */
  public static Subject of(String kind, long id) {
    return new Subject(kind, String.valueOf(id));
  }
}
