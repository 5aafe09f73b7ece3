package org.duixian.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duixian.declaration.References;
import org.duixian.kernel.Sourced;
import org.duixian.list.Bar;
import org.duixian.list.Query;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** What every view of a register begins with: what is asked, its choices, how many there are. */
@Component
public class ListHeads {

  /**
   * The head of a view.
   *
   * @param query at the address of the view
   * @param total how many items it asks for
   * @param names of what items refer to
   */
  public record ListHead(
      Register register,
      Query<Item> query,
      Bar bar,
      Sourced total,
      List<ViewTabs.Tab> tabs,
      References names) {

    /** Returns the address of the table with the same items. */
    public String table() {
      return query.standing(register.path()).path();
    }
  }

  private final ItemReading reading;
  private final ItemList list;
  private final ItemTables tables;
  private final ItemCounts counts;
  private final ViewTabs tabs;

  ListHeads(
      ItemReading reading, ItemList list, ItemTables tables, ItemCounts counts, ViewTabs tabs) {
    this.reading = reading;
    this.list = list;
    this.tables = tables;
    this.counts = counts;
    this.tabs = tabs;
  }

  /**
   * Reads the address of a view.
   *
   * @param ending what follows the path of the register
   * @param own parameters that are the view's own and not asked of the list
   */
  public ListHead of(
      String code, String ending, MultiValueMap<String, String> parameters, String... own) {
    Register register = reading.register(code);
    Map<String, String> asked = new HashMap<>(Query.joined(parameters));
    List.of(own).forEach(asked::remove);
    Query<Item> query = list.query(register, ending, asked);
    References known = tables.names().now();
    ItemCounts.Counts counted = counts.of(register, query, false);
    return new ListHead(
        register,
        query,
        tables.bar(register, query, counted, known),
        ItemTables.total(query.standing(register.path()), counted.total()),
        tabs.of(register, query, ending),
        known);
  }
}
