package org.duixian.register;

import java.util.List;
import java.util.Map;
import org.duixian.declaration.Passage;
import org.duixian.kernel.Label;
import org.duixian.kernel.Sourced;
import org.duixian.list.Bar;
import org.duixian.list.PagePart;
import org.duixian.list.Query;
import org.duixian.register.ItemCells.Cell;
import org.jspecify.annotations.Nullable;

/**
 * The table of a register as its page shows it; public for the templates only.
 *
 * @param amount how much the items are together, null where they have no amount
 * @param exact the address that counts all, null where all were counted
 * @param passages those that the visitor may take items through
 * @param opens whether the visitor may open items
 */
public record ItemTable(
    Register register,
    Query<Item> query,
    Bar bar,
    PagePart<Row> part,
    Sourced total,
    @Nullable Sourced amount,
    @Nullable String exact,
    List<ItemRanges.Range> ranges,
    List<Passage> passages,
    boolean opens) {

  /** One item with the cells of the columns that can be shown. */
  public record Row(Item item, Label stage, Map<String, Cell> cells) {}

  /** Says whether any item that is shown is invented. */
  public boolean sample() {
    return part.rows().stream().anyMatch(row -> row.item().sample());
  }

  /** Says whether invented items stand beside others, so that each is to be marked. */
  public boolean mixed() {
    return sample() && part.rows().stream().anyMatch(row -> !row.item().sample());
  }

  /** Says whether the items that were withdrawn are shown. */
  public boolean withdrawn() {
    return !query.scope(ItemColumns.STATE).isEmpty();
  }

  /** Returns the same with and without what was withdrawn. */
  public String otherState() {
    return query.in(ItemColumns.STATE, withdrawn() ? "" : "withdrawn").path();
  }
}
