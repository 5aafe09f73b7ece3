package org.duixian.site;

import org.jspecify.annotations.Nullable;

/**
 * One room of an area; modules offer theirs as beans.
 *
 * @param area where it stands
 * @param order position in the area, ascending
 * @param messageKey key of the word shown
 * @param href where it leads; an entry is current when the path starts with it
 * @param needed what a visitor must be permitted to use it, null for everybody who is signed in
 */
public record NavigationEntry(
    Area area, int order, String messageKey, String href, Visitor.@Nullable Deed needed) {

  /** A room for everybody. */
  public NavigationEntry(Area area, int order, String messageKey, String href) {
    this(area, order, messageKey, href, null);
  }

  /** Says whether a path lies in it. */
  boolean holds(String path) {
    return href.equals("/")
        ? path.equals("/")
        : path.equals(href) || path.startsWith(href + "/") || path.startsWith(href + ".");
  }
}
