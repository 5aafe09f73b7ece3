package org.duixian.site;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A part of the product as people know their work; each has a page of contents. */
public enum Area {
  OVERVIEW,
  GOALS,
  PROJECTS,
  CITY,
  ECONOMY,
  GOVERNANCE,
  LIVELIHOOD,
  SUPERVISION,
  /** Units, accounts and rules; it hangs on the person at the right of the bar. */
  ORGANISATION;

  /** Returns the word by which addresses and declarations name it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the key of its words. */
  public String messageKey() {
    return "site.area." + code();
  }

  /** Returns its page of contents. */
  public String href() {
    return this == OVERVIEW ? "/" : "/areas/" + code();
  }

  /** Returns the area of a word, empty if there is none. */
  public static Optional<Area> of(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
