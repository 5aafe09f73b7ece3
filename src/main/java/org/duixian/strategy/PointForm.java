package org.duixian.strategy;

import org.jspecify.annotations.Nullable;

/**
 * What is typed about one point of a plan: a milestone or a task; public for the templates only.
 *
 * @param what the form that was sent: {@code milestone}, {@code task}, or {@code reach-7} and
 *     {@code extend-7} for milestone 7; its fields carry the same word
 */
public record PointForm(
    @Nullable String what,
    @Nullable String words,
    @Nullable String day,
    @Nullable Integer version) {

  static PointForm empty() {
    return new PointForm(null, null, null, null);
  }

  PointForm named(String form) {
    return new PointForm(form, words, day, version);
  }

  /** Says whether it is the form of that name. */
  public boolean is(String form) {
    return form.equals(what);
  }

  int versionSeen() {
    return version == null ? -1 : version;
  }
}
