package org.duixian.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.duixian.declaration.DisclosureLevel;
import org.duixian.declaration.Holder;
import org.duixian.declaration.Passage;
import org.duixian.kernel.When;
import org.duixian.register.ItemHistory.NewPassage;
import org.duixian.register.ItemHistory.Taken;
import org.duixian.register.ItemWork.Seen;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done to one item beside changing and passing it. */
@Component
public class ItemDeeds {

  private final ItemKeeping keeping;
  private final ItemHistory history;
  private final Items items;
  private final ItemAccess access;
  private final Clock clock;

  ItemDeeds(ItemKeeping keeping, ItemHistory history, Items items, ItemAccess access, Clock clock) {
    this.keeping = keeping;
    this.history = history;
    this.items = items;
    this.access = access;
    this.clock = clock;
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(When.ZONE));
  }

  /** Takes back the last passage of an item, with a reason; it stays in the history. */
  @Transactional
  public Item back(Register register, Seen seen, String reason) {
    Item item = keeping.held(register, List.of(seen.id())).getFirst();
    ItemKeeping.requireVersion(register, item, seen.version());
    access.require(Set.of(Holder.OFFICE), item);
    List<Taken> standing =
        history.passages(item).stream().filter(taken -> !taken.undone()).toList();
    Taken last = standing.getLast();
    if (last.fromStage() == null || standing.size() < 2) {
      throw new ItemRefusal(ItemRefusal.Code.NOTHING_TO_TAKE_BACK, item.number());
    }
    LocalDate since = standing.get(standing.size() - 2).day();
    Item after = item.in(last.fromStage(), since);
    keeping.write(register, "item.back", reason, List.of(item), List.of(after));
    history.undo(item, last.seq());
    history.pass(
        register.code(),
        new NewPassage(Passage.BACK, today(), reason, null, null, true),
        List.of(item),
        List.of(after));
    keeping.tell(register, "item.back", List.of(item), List.of(after), today());
    return after;
  }

  /** Puts an item in the place of another, which keeps its number and history. */
  @Transactional
  public Item merge(Register register, Seen gone, long into, String reason) {
    Item item = keeping.held(register, List.of(gone.id())).getFirst();
    ItemKeeping.requireVersion(register, item, gone.version());
    access.require(register.declaration().edit(), item);
    Item other = items.find(register, into).orElseThrow(() -> noLink(item));
    if (other.id() == item.id() || other.mergedInto() != null) {
      throw noLink(item);
    }
    Item after = item.into(other.id());
    keeping.write(register, "item.merge", reason, List.of(item), List.of(after));
    keeping.tell(register, "item.merge", List.of(item), List.of(after), today());
    return other;
  }

  private static ItemRefusal noLink(Item item) {
    return new ItemRefusal(ItemRefusal.Code.NO_LINK, item.number());
  }

  /** Discloses an item so far and no further; the office decides it, with a reason. */
  @Transactional
  public Item disclose(Register register, Seen seen, DisclosureLevel level, String reason) {
    Item item = keeping.held(register, List.of(seen.id())).getFirst();
    ItemKeeping.requireVersion(register, item, seen.version());
    access.require(Set.of(Holder.OFFICE), item);
    if (item.disclosure() == level) {
      return item;
    }
    Item after = item.disclosed(level);
    keeping.write(register, "item.disclose", reason, List.of(item), List.of(after));
    keeping.tell(register, "item.disclose", List.of(item), List.of(after), today());
    return after;
  }
}
