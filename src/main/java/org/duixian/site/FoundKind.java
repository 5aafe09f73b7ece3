package org.duixian.site;

import java.util.List;
import org.duixian.kernel.FoundName;

/**
 * What one room found.
 *
 * @param kind key of what its things are called
 * @param more the room's own list of them all, empty where it has none
 * @param hits the best ones first
 * @param whole whether these are all
 */
public record FoundKind(String kind, String more, List<Hit> hits, boolean whole) {

  /** How many things of a kind are shown. */
  public static final int MOST = 10;

  /** One thing; of a quoted text what stands before and after the words. */
  public record Hit(String title, String path, String note, String marked, String after) {

    /** A thing with a name. */
    public static Hit of(String title, String path, String note) {
      return new Hit(title, path, note, "", "");
    }
  }

  /** Takes the first of what was found, which was asked for one more than are shown. */
  public static FoundKind of(String kind, String more, List<Hit> found) {
    return new FoundKind(kind, more, found.stream().limit(MOST).toList(), found.size() <= MOST);
  }

  /** Takes the best of some names. */
  public static FoundKind of(String kind, String more, List<FoundName> names, String words) {
    return of(
        kind,
        more,
        FoundName.best(names, words).stream()
            .limit(MOST + 1)
            .map(each -> Hit.of(each.name(), each.path(), each.note()))
            .toList());
  }

  /** Returns how many there are: 10+ where there are more than are shown. */
  public String number() {
    return hits.size() + (whole ? "" : "+");
  }
}
