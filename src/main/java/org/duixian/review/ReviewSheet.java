package org.duixian.review;

import java.util.List;

/**
 * What one reviewer gave one item.
 *
 * @param recused whether he keeps out of it, for a conflict of interest
 * @param points in the order of the criteria, none for a recusal
 */
public record ReviewSheet(
    long item,
    long account,
    String accountName,
    boolean recused,
    List<Integer> points,
    String words) {

  /** Makes the points unchangeable. */
  public ReviewSheet {
    points = List.copyOf(points);
  }
}
