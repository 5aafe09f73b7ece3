package org.duixian.list;

import java.util.List;

/**
 * What stands over a list: the conditions in force, the choices, the kept views.
 *
 * @param chips the conditions that no drawn choice shows to be on
 */
public record Bar(Query<?> query, List<Chip> chips, List<Group> groups, List<KeptView> views) {

  /**
   * The choices of one column.
   *
   * @param label key of the column's words
   * @param menu whether they open under the label
   */
  public record Group(String label, boolean menu, List<Facets.Facet> facets) {}
}
