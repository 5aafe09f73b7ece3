package org.duixian.site;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a page.
 *
 * @param name the name shown, null before sign-in
 * @param unit the unit or post shown before the name, null if none
 * @param districtName the name of the district, such as 天桥区
 * @param permission what the visitor may do
 */
public record Visitor(
    @Nullable String name, @Nullable String unit, String districtName, Predicate<Deed> permission) {

  /** What a template asks permission for; the access module has them. */
  public interface Deed {}

  /** Says whether the visitor may do this. */
  public boolean may(Deed deed) {
    return permission.test(deed);
  }

  /** Says whether somebody is signed in. */
  public boolean signedIn() {
    return name != null;
  }
}
