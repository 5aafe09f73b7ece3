package org.duixian.register;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.duixian.access.CurrentMember;
import org.duixian.declaration.Declaration;
import org.duixian.declaration.Field;
import org.duixian.declaration.FieldValue;
import org.duixian.declaration.Passage;
import org.duixian.kernel.BadRequest;
import org.duixian.kernel.Label;
import org.duixian.kernel.When;
import org.duixian.register.ItemHistory.NewPassage;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done with items: each act is one transaction, whole or not at all. */
@Component
public class ItemWork {

  /** How many items are written by one statement. */
  private static final int AT_ONCE = 2_000;

  /**
   * A thing to be opened.
   *
   * @param values by field
   * @param sample whether it is invented for a sample
   */
  public record NewItem(Map<String, FieldValue> values, boolean sample) {}

  /**
   * An item with the version that was seen.
   *
   * @param values what is to change; a null takes a value away
   */
  public record Change(long id, int version, Map<String, @Nullable FieldValue> values) {}

  /** An item as it was seen. */
  public record Seen(long id, int version) {}

  /**
   * What is said when items pass.
   *
   * @param day from which it counts
   * @param resolution number of the resolution, null for none
   */
  public record Word(LocalDate day, @Nullable String reason, @Nullable String resolution) {}

  private final ItemWrites writes;
  private final ItemHistory history;
  private final Items items;
  private final ItemAccess access;
  private final Traits traits;
  private final ItemKeeping keeping;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ItemWork(
      ItemWrites writes,
      ItemHistory history,
      Items items,
      ItemAccess access,
      Traits traits,
      ItemKeeping keeping,
      ApplicationEventPublisher events,
      Clock clock) {
    this.writes = writes;
    this.history = history;
    this.items = items;
    this.access = access;
    this.traits = traits;
    this.keeping = keeping;
    this.events = events;
    this.clock = clock;
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(When.ZONE));
  }

  /** Opens items on a day and returns them in their order. */
  @Transactional
  public List<Item> open(Register register, List<NewItem> wanted, LocalDate day) {
    requireDay(day);
    List<Item> opened = new ArrayList<>();
    for (int from = 0; from < wanted.size(); from += AT_ONCE) {
      List<NewItem> some = wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE));
      opened.addAll(openSome(register, some, day));
    }
    return opened;
  }

  private List<Item> openSome(Register register, List<NewItem> wanted, LocalDate day) {
    List<Item> made = made(register, wanted, day);
    requireOpener(register, made);
    requireUnique(register, made);
    writes.insert(register, made);
    history.keep(register.code(), "item.open", null, List.of(), made);
    history.pass(
        register.code(), new NewPassage("open", day, null, null, null, false), List.of(), made);
    keeping.tell(register, "item.open", List.of(), made, day);
    return made;
  }

  private List<Item> made(Register register, List<NewItem> wanted, LocalDate day) {
    Declaration declaration = register.declaration();
    OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    int year = now.atZoneSameInstant(When.ZONE).getYear();
    List<Long> ids = writes.ids(year, wanted.size());
    int first = declaration.counted() ? writes.count(register.code(), year, wanted.size()) : 0;
    List<Item> made = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      long serial = declaration.counted() ? first + i : ids.get(i) % 10_000_000_000L;
      made.add(
          new Item(
              register.code(),
              ids.get(i),
              "%s%d-%04d".formatted(declaration.prefix(), year, serial),
              declaration.first().id(),
              day,
              now,
              CurrentMember.name(),
              wanted.get(i).values(),
              declaration.disclosure(),
              register.version(),
              null,
              wanted.get(i).sample(),
              1));
    }
    return made;
  }

  private void requireOpener(Register register, List<Item> made) {
    if (CurrentMember.get().isPresent()) {
      access.require(register.declaration().open(), made);
    }
  }

  private void requireDay(LocalDate day) {
    if (day.isAfter(today())) {
      throw new ItemRefusal(ItemRefusal.Code.WRONG_DAY, day.toString(), today().toString());
    }
  }

  /** Two that write the same value at once are put in a line; the second one is refused. */
  private void requireUnique(Register register, List<Item> written) {
    for (Field field : register.declaration().filled()) {
      if (field.unique()) {
        requireUnique(register, field, written);
      }
    }
  }

  private void requireUnique(Register register, Field field, List<Item> written) {
    Map<String, Item> byValue = new LinkedHashMap<>();
    Set<Long> ids = new HashSet<>();
    for (Item item : written) {
      ids.add(item.id());
      FieldValue value = item.values().get(field.id());
      Item other = value == null ? null : byValue.putIfAbsent(value.written(), item);
      if (value != null && other != null) {
        refuse(field, value.written(), new Items.Holder(other.id(), other.number(), other.title()));
      }
    }
    if (!byValue.isEmpty()) {
      writes.line(register.code() + "." + field.id(), byValue.keySet());
      items
          .holding(register.declaration(), field, byValue.keySet())
          .forEach(
              (value, holder) -> {
                // An item that is written too gives its value up, or is the one that keeps it.
                if (!ids.contains(holder.id())) {
                  refuse(field, value, holder);
                }
              });
    }
  }

  private static void refuse(Field field, String value, Items.Holder other) {
    throw new ItemRefusal(
        ItemRefusal.Code.NOT_UNIQUE, field.label(), value, other.number(), other.title());
  }

  /** Changes an item. */
  @Transactional
  public Item change(Register register, Change change, @Nullable String reason) {
    return change(register, List.of(change), reason).getFirst();
  }

  /** Changes items, all or none; those that say what stands are left as they are. */
  @Transactional
  public List<Item> change(Register register, List<Change> changes, @Nullable String reason) {
    Map<Long, Change> byId = new LinkedHashMap<>();
    changes.forEach(each -> byId.put(each.id(), each));
    List<Item> before = new ArrayList<>();
    List<Item> after = new ArrayList<>();
    List<Item> all = new ArrayList<>();
    List<Item> held = keeping.held(register, byId.keySet());
    access.require(register.declaration().edit(), held);
    for (Item item : held) {
      Change change = Objects.requireNonNull(byId.get(item.id()));
      ItemKeeping.requireVersion(register, item, change.version());
      Item next = item.with(change.values(), register.version());
      boolean changed = !next.values().equals(item.values());
      if (changed) {
        before.add(item);
        after.add(next);
      }
      all.add(changed ? next : item);
    }
    requireUnique(register, after);
    keeping.write(register, "item.change", reason, before, after);
    keeping.tell(register, "item.change", before, after, today());
    return all;
  }

  /** Returns the passages that the signed-in account may take an item through. */
  @Transactional(readOnly = true)
  public List<Offer> offers(Register register, Item item) {
    return register
        .declaration()
        .from(item.stage())
        .filter(passage -> item.mergedInto() == null && access.may(passage.by(), item))
        .map(passage -> offer(register, passage, item))
        .toList();
  }

  private Offer offer(Register register, Passage passage, Item item) {
    List<Label> objections = traits.objections(passage, item);
    return Offer.of(register.declaration(), passage, item, objections, today());
  }

  /** Takes items through a passage, all of them or, where one may not, none. */
  @Transactional
  public List<Item> pass(Register register, String passage, List<Seen> seen, Word word) {
    Passage way =
        register.declaration().passage(passage).orElseThrow(() -> new BadRequest("passage"));
    requireDay(word.day());
    Map<Long, Seen> byId = new LinkedHashMap<>();
    seen.forEach(each -> byId.put(each.id(), each));
    List<Item> before = keeping.held(register, byId.keySet());
    List<NotPassed.Lacking> lacking = new ArrayList<>();
    for (Item item : before) {
      Seen wanted = Objects.requireNonNull(byId.get(item.id()));
      requirePassable(register, way, item, wanted.version(), word);
      List<Label> missing = offer(register, way, item).missing();
      if (!missing.isEmpty()) {
        lacking.add(new NotPassed.Lacking(item, missing));
      }
    }
    if (!lacking.isEmpty()) {
      throw new NotPassed(lacking);
    }
    List<Item> after = before.stream().map(item -> passed(item, way, word.day())).toList();
    keeping.write(register, "item.pass", word.reason(), before, after);
    Long batch = after.size() > 1 ? after.getFirst().id() : null;
    history.pass(
        register.code(),
        new NewPassage(way.id(), word.day(), word.reason(), word.resolution(), batch, false),
        before,
        after);
    keeping.tell(register, "item.pass", before, after, word.day());
    return after;
  }

  /** What was disclosed further stays so. */
  private static Item passed(Item item, Passage way, LocalDate day) {
    Item after = item.in(way.to(), day);
    return way.discloses() != null && way.discloses().compareTo(item.disclosure()) > 0
        ? after.disclosed(way.discloses())
        : after;
  }

  private void requirePassable(Register register, Passage way, Item item, int version, Word word) {
    if (!access.may(way.by(), item)) {
      throw new AccessDeniedException("the account may not pass " + item.path());
    }
    ItemKeeping.requireVersion(register, item, version);
    if (!way.from().contains(item.stage())) {
      throw new ItemRefusal(ItemRefusal.Code.NOT_FROM_HERE, item.number(), way.label());
    }
    if (word.day().isBefore(item.stageSince())) {
      throw new ItemRefusal(
          ItemRefusal.Code.WRONG_DAY, word.day().toString(), item.stageSince().toString());
    }
  }

  /** Publishes facts that a trait has computed, in the transaction of what they come from. */
  @Transactional
  public void publish(Register register, Collection<FactValue> facts) {
    writes.facts(register.code(), facts);
    List<Long> items = facts.stream().map(FactValue::item).distinct().toList();
    events.publishEvent(new TraitWritten(register, items));
  }
}
