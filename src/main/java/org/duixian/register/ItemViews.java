package org.duixian.register;

import gg.jte.TemplateEngine;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.duixian.access.CurrentMember;
import org.duixian.change.Change;
import org.duixian.change.FieldChange;
import org.duixian.change.Fields;
import org.duixian.change.HistoryLine;
import org.duixian.declaration.Declaration;
import org.duixian.declaration.DisclosureLevel;
import org.duixian.declaration.Field;
import org.duixian.declaration.FieldValue;
import org.duixian.declaration.Holder;
import org.duixian.declaration.Passage;
import org.duixian.declaration.References;
import org.duixian.declaration.Stage;
import org.duixian.kernel.Label;
import org.duixian.kernel.When;
import org.duixian.register.ItemCells.Cell;
import org.duixian.register.ItemHistory.Taken;
import org.duixian.register.ItemView.Drawn;
import org.duixian.register.ItemView.Life;
import org.duixian.register.ItemView.Stay;
import org.duixian.register.ItemView.Talk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of an item together. */
@Component
record ItemViews(
    Items items,
    ItemHistory history,
    ItemWork work,
    ItemAccess access,
    ItemNames names,
    ItemTalk talk,
    Traits traits,
    TemplateEngine engine,
    Clock clock) {

  private static final int MOST_FACTS = 8;
  private static final Set<String> DONE =
      Set.of("open", "change", "pass", "back", "merge", "disclose");

  private static final Life NOTHING_TOLD = new Life(List.of(), new Fields(List.of()), List.of());
  private static final Talk NOTHING_SAID = new Talk(List.of(), List.of(), List.of(), 0, false);

  /** What is read of an item before it is drawn. */
  private record Known(
      Register register,
      Item item,
      @Nullable LocalDate asOf,
      List<Taken> taken,
      References names,
      Locale locale) {

    Declaration declaration() {
      return register.declaration();
    }

    Label stage(String id) {
      return declaration().stage(id).map(Stage::label).orElseGet(() -> new Label(id, null));
    }
  }

  /**
   * Makes the page of an item as it stands now or stood on a day.
   *
   * @param whole whether traits show what they know; a form that comes back has no need of it
   */
  ItemView of(Register register, Item now, @Nullable LocalDate day, boolean whole, Locale locale) {
    ItemHistory.Life life = history.life(now);
    List<Taken> taken = life.passages();
    List<ItemHistory.Step> changes = life.steps();
    Item then = day == null ? now : ItemHistory.on(register, now, day, changes, taken);
    Item item = then == null ? now : then;
    Known known = new Known(register, item, day, taken, names.now(), locale);
    boolean alive = day == null && now.mergedInto() == null && register.whole();
    boolean edits = alive && access.may(register.declaration().edit(), now);
    Map<String, FieldValue> told = told(known, life);
    List<Cell> cells = new ItemCells(register, known.names(), locale).all(item, told);
    ItemTalk.All said = talk.of(now);
    ItemFiles.Hung hung = said.hung();
    return new ItemView(
        register,
        item,
        day,
        then != null,
        ItemTables.stage(register, item),
        stays(known),
        facts(known, cells),
        cells.stream().filter(cell -> cell.filled() && !cell.id().equals("title")).toList(),
        register.whole() ? life(known, changes, hung.files()) : NOTHING_TOLD,
        register.whole() ? talk(said) : NOTHING_SAID,
        alive ? work.offers(register, now) : List.of(),
        whole && day == null && register.whole() ? panels(known, edits, told) : List.of(),
        now.mergedInto() == null ? null : items.find(register, now.mergedInto()).orElse(null),
        new ItemView.Rights(
            edits,
            alive && takesBack(known, now),
            alive && access.opens(register),
            alive && access.may(Set.of(Holder.OFFICE), now)));
  }

  private static Talk talk(ItemTalk.All said) {
    ItemFiles.Hung hung = said.hung();
    return new Talk(
        said.links(),
        hung.files(),
        said.comments(),
        hung.watchers().size(),
        hung.watchers().contains(CurrentMember.require().id()));
  }

  private boolean takesBack(Known known, Item now) {
    long standing = known.taken().stream().filter(each -> !each.undone()).count();
    return standing > 1 && access.may(Set.of(Holder.OFFICE), now);
  }

  /** Facts are of today and say nothing of an earlier day. */
  private static Map<String, FieldValue> told(Known known, ItemHistory.Life life) {
    Map<String, FieldValue> facts = new HashMap<>();
    if (known.asOf() == null) {
      for (Field fact : known.register().facts()) {
        String kept = life.facts().get(fact.id());
        if (kept != null) {
          facts.put(fact.id(), fact.type().storage().read(kept));
        }
      }
    }
    return facts;
  }

  /** Numbers first, as the register's table shows them, and what traits have published. */
  private static List<Cell> facts(Known known, List<Cell> cells) {
    List<String> shown = known.declaration().columns();
    return cells.stream()
        .filter(cell -> cell.filled() && !cell.wide() && !cell.id().equals("title"))
        .filter(cell -> shown.contains(cell.id()) || cell.number() != null)
        .sorted(Comparator.comparing((Cell cell) -> cell.number() == null))
        .limit(MOST_FACTS)
        .toList();
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(When.ZONE));
  }

  private List<Stay> stays(Known known) {
    LocalDate end = known.asOf() == null ? today() : known.asOf();
    List<Taken> standing =
        known.taken().stream().filter(each -> !each.undone() && !each.day().isAfter(end)).toList();
    List<Stay> stays = new ArrayList<>();
    for (int i = 0; i < standing.size(); i++) {
      Taken each = standing.get(i);
      boolean now = i == standing.size() - 1;
      LocalDate until = now ? end : standing.get(i + 1).day();
      long days = ChronoUnit.DAYS.between(each.day(), until);
      Item then = known.item().in(each.toStage(), each.day());
      stays.add(
          new Stay(
              known.stage(each.toStage()),
              each.day(),
              Math.max(1, days),
              ItemLineage.stay(then, until),
              now));
    }
    ahead(known).forEach(stage -> stays.add(new Stay(stage.label(), null, 0, null, false)));
    return stays;
  }

  /** The stages of the way that are still to come. */
  private static List<Stage> ahead(Known known) {
    List<Stage> way = StageWay.of(known.declaration()).way();
    List<String> ids = way.stream().map(Stage::id).toList();
    int here = ids.indexOf(known.item().stage());
    return here < 0 ? List.of() : way.subList(here + 1, way.size());
  }

  private Life life(Known known, List<ItemHistory.Step> changes, List<ItemFiles.Evidence> proofs) {
    List<ItemView.Step> steps =
        known.taken().reversed().stream()
            .map(
                each ->
                    new ItemView.Step(
                        each,
                        passage(known, each.passage()),
                        each.fromStage() == null ? null : known.stage(each.fromStage()),
                        known.stage(each.toStage()),
                        proofs.stream()
                            .filter(proof -> Integer.valueOf(each.seq()).equals(proof.passage()))
                            .map(ItemFiles.Evidence::file)
                            .toList()))
            .toList();
    return new Life(steps, fields(known, changes), changes.stream().map(this::line).toList());
  }

  private static Label passage(Known known, String id) {
    return known
        .declaration()
        .passage(id)
        .map(Passage::label)
        .orElseGet(
            () ->
                id.equals(Passage.BACK)
                    ? new Label("退回上一段", "Taken back")
                    : id.equals("open") ? new Label("登记", "Opened") : new Label(id, null));
  }

  private HistoryLine line(ItemHistory.Step step) {
    String word = step.action().replaceFirst(".*\\.", "");
    boolean opened = word.equals("open");
    List<FieldChange> changes =
        opened
            ? List.of()
            : step.fields().stream()
                .map(
                    field ->
                        new FieldChange(
                            field,
                            step.before().getOrDefault(field, ""),
                            step.after().getOrDefault(field, "")))
                .toList();
    Change change =
        new Change(
            step.seq(),
            Item.KIND,
            "",
            step.at(),
            step.accountName(),
            step.action(),
            step.reason(),
            null,
            null,
            "");
    return HistoryLine.of(
        change, "register.did." + (DONE.contains(word) ? word : "change"), changes);
  }

  private static Label level(String name) {
    return switch (DisclosureLevel.valueOf(name)) {
      case INTERNAL -> new Label("内部", "Internal");
      case DEPUTIES -> new Label("代表", "Deputies");
      case PUBLIC -> new Label("公开", "Public");
    };
  }

  private static Fields fields(Known known, List<ItemHistory.Step> steps) {
    Set<String> ids = new TreeSet<>();
    steps.forEach(each -> ids.addAll(each.fields()));
    return new Fields(ids.stream().map(id -> field(known, id)).toList());
  }

  private static org.duixian.change.ChangedField field(Known known, String id) {
    if (id.equals(ItemHistory.STAGE)) {
      return field(id, "register.stage", value -> known.stage(value).in(known.locale()));
    }
    if (id.equals(ItemHistory.DISCLOSURE)) {
      return field(id, "register.disclosure", value -> level(value).in(known.locale()));
    }
    if (id.equals("merged")) {
      return field(id, "register.merged", value -> value);
    }
    Field field = known.declaration().field(id).orElse(null);
    return field == null
        ? field(id, new Label(id, null).key(), value -> value)
        : field(
            id,
            field.label().key(),
            value ->
                field
                    .type()
                    .shown(field.type().storage().read(value), known.names(), known.locale()));
  }

  private static org.duixian.change.ChangedField field(
      String id, String label, UnaryOperator<String> words) {
    return new org.duixian.change.ChangedField(
        id, label, null, false, "", value -> value.isBlank() ? value : words.apply(value));
  }

  private List<Drawn> panels(Known known, boolean edits, Map<String, FieldValue> told) {
    return traits.of(known.declaration()).stream()
        .flatMap(trait -> trait.panel(known.item(), edits, told).stream())
        .map(panel -> new Drawn(panel, engine))
        .toList();
  }
}
