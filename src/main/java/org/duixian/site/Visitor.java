package org.duixian.site;

import org.jspecify.annotations.Nullable;

/**
 * Who looks at a page.
 *
 * @param name the name shown, null before sign-in
 * @param unit the unit or post shown before the name, null if none
 * @param districtName the name of the district, such as 天桥区
 * @param writes whether the visitor may change the ledger
 * @param administers whether the visitor may manage accounts
 */
public record Visitor(
    @Nullable String name,
    @Nullable String unit,
    String districtName,
    boolean writes,
    boolean administers) {

  /** Says whether somebody is signed in. */
  public boolean signedIn() {
    return name != null;
  }
}
