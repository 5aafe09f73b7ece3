package org.duixian.register;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.duixian.declaration.Field;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.declaration.References;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.kernel.When;
import org.duixian.list.PagePart;
import org.duixian.list.Query;
import org.duixian.register.Items.Counted;
import org.duixian.site.Asked;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Explains counts and amounts of items, what somebody typed into them, and how long they stood. */
@Component
record ItemLineage(
    Registers registers,
    Items items,
    ItemList list,
    ItemCounts counts,
    ItemHistory history,
    ItemNames names,
    ItemAccess access,
    StageTimes times,
    Clock clock)
    implements LineageProvider {

  /** What the names of sources begin with, before a register's code. */
  static final String ITEMS = "items-";

  static final String AMOUNTS = "amounts-";
  static final String TYPED = "item-";
  static final String FACT = "item-fact-";
  static final String STAY = "item-stay-";
  static final String MEDIAN = "stage-median-";
  static final String WENT_ON = "stage-went-on-";

  private static final String CODE = "([a-z][a-z0-9-]{0,60})";
  private static final String ID = "([0-9]{1,18})";
  private static final int FIRST = 20;

  @Override
  public Optional<Lineage> explain(Asked asked) {
    return Asked.firstOf(
        asked.matching("count", ITEMS + CODE).map(key -> count(key.group(1), asked)),
        asked.matching("count", AMOUNTS + CODE).map(key -> amount(key.group(1), asked)),
        asked
            .matching("typed", TYPED + CODE + "/" + ID + "/([a-z0-9-]{1,60})")
            .map(key -> typed(key, asked)),
        asked
            .matching("computed", FACT + CODE + "/" + ID + "\\.([a-z0-9.-]{1,100})")
            .map(key -> fact(key, asked)),
        asked.matching("computed", STAY + CODE + "/" + ID).map(key -> stay(key, asked)),
        asked
            .matching("computed", MEDIAN + CODE + "/([a-z0-9-]{1,60})")
            .map(key -> times.median(whole(key.group(1)), key.group(2), asked)),
        asked
            .matching("computed", WENT_ON + CODE + "/([a-z0-9-]{1,60})")
            .map(key -> times.wentOn(whole(key.group(1)), key.group(2), asked)));
  }

  private Register readable(String code) {
    return access.seen(registers.get(code)).orElseThrow(NotFound::new);
  }

  private Register whole(String code) {
    return Optional.of(readable(code)).filter(Register::whole).orElseThrow(NotFound::new);
  }

  private Item item(MatchResult key) {
    Register register = readable(key.group(1));
    return items
        .find(register, Long.parseLong(key.group(2)))
        .filter(item -> !register.whole() || access.may(register.declaration().read(), item))
        .orElseThrow(NotFound::new);
  }

  private Lineage count(String code, Asked asked) {
    Register register = readable(code);
    Query<Item> query = list.query(register, asked.parameters());
    Counted counted = counts.total(register, query, false);
    String rule = counted.exact() ? "register.count.rule" : "register.count.least";
    return listed(
        register,
        query,
        Lineage.of(
            asked.words("register.count.title", name(register, asked)),
            ItemTables.total(query, counted),
            asked.words(rule, words(register, query, asked), Items.MOST)),
        asked);
  }

  private Lineage amount(String code, Asked asked) {
    Register register = readable(code);
    Query<Item> query = list.query(register, asked.parameters());
    Sourced amount = ItemTables.amount(register, query, counts.total(register, query, true));
    if (amount == null) {
      throw new NotFound();
    }
    return listed(
        register,
        query,
        Lineage.of(
            asked.words("register.amount.title", name(register, asked)),
            amount,
            asked.words("register.amount.rule", words(register, query, asked))),
        asked);
  }

  private Lineage listed(Register register, Query<Item> query, Lineage lineage, Asked asked) {
    PagePart<Item> first = items.page(register, query, FIRST);
    return lineage
        .at(first.next() == null ? null : asked.words("register.count.first", FIRST))
        .made(
            first.rows().stream()
                .map(
                    each ->
                        new Lineage.Part(
                            each.title(), ItemCells.amount(register, each), each.path()))
                .toList())
        .leading(asked.words("register.count.list"), query.path());
  }

  private static String name(Register register, Asked asked) {
    return register.declaration().name().in(asked.locale());
  }

  private String words(Register register, Query<Item> query, Asked asked) {
    References known = names.now();
    List<String> words = new ArrayList<>(List.of(name(register, asked)));
    if (!query.scope(ItemColumns.STATE).isEmpty()) {
      words.add(asked.words("register.withdrawn"));
    }
    words.addAll(
        query.words(in -> ItemTables.named(register, in, known), asked.wording(), asked.locale()));
    return String.join(" · ", words);
  }

  private Lineage typed(MatchResult key, Asked asked) {
    Item item = item(key);
    Register register = readable(item.register());
    Field field = register.declaration().field(key.group(3)).orElseThrow(NotFound::new);
    ItemHistory.Step step =
        history.of(item).stream()
            .filter(each -> each.after().containsKey(field.id()))
            .findFirst()
            .orElseThrow(NotFound::new);
    return number(item, field, item.whole(field.id()).orElse(null), asked, "register.typed.rule")
        .at(asked.words("register.typed.by", step.accountName(), When.of(step.at())));
  }

  private Lineage fact(MatchResult key, Asked asked) {
    Item item = item(key);
    Register register = readable(item.register());
    Field field = register.column(key.group(3)).orElseThrow(NotFound::new);
    Whole whole =
        items.facts(register, List.of(item.id())).getOrDefault(item.id(), Map.of()).get(field.id())
                instanceof Whole number
            ? number
            : null;
    return number(item, field, whole == null ? null : whole.number(), asked, "register.fact.rule");
  }

  private static Lineage number(
      Item item, Field field, @Nullable Long value, Asked asked, String rule) {
    if (value == null || !field.type().counted()) {
      throw new NotFound();
    }
    String label = field.label().in(asked.locale());
    return Lineage.of(
            item.title() + " · " + label,
            ItemCells.number(item, field, new Whole(value)),
            asked.words(rule, label))
        .leading(item.number(), item.path());
  }

  private Lineage stay(MatchResult key, Asked asked) {
    Item item = item(key);
    Register register = readable(item.register());
    LocalDate today = LocalDate.now(clock.withZone(When.ZONE));
    List<Lineage.Part> parts =
        history.passages(item).stream()
            .filter(taken -> !taken.undone())
            .map(
                taken ->
                    new Lineage.Part(
                        taken.day() + " " + stage(register, taken.toStage(), asked), null, null))
            .toList();
    return Lineage.of(
            asked.words("register.stay.title", item.title()),
            stay(item, today),
            asked.words(
                "register.stay.rule",
                stage(register, item.stage(), asked),
                item.stageSince().toString(),
                today.toString()))
        .made(parts)
        .leading(item.number(), item.path());
  }

  /** How many days an item has stood in its stage. */
  static Sourced stay(Item item, LocalDate today) {
    return Sourced.of(
        BigDecimal.valueOf(ChronoUnit.DAYS.between(item.stageSince(), today)),
        null,
        new Source.Computed(STAY + item.register(), String.valueOf(item.id())));
  }

  private static String stage(Register register, String id, Asked asked) {
    return register.declaration().stage(id).map(each -> each.label().in(asked.locale())).orElse(id);
  }
}
