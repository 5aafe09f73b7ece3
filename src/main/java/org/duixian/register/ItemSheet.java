package org.duixian.register;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duixian.access.CurrentMember;
import org.duixian.declaration.Field;
import org.duixian.declaration.FieldType;
import org.duixian.declaration.FieldValue;
import org.duixian.declaration.References;
import org.duixian.kernel.When;
import org.duixian.list.PagePart;
import org.duixian.list.Query;
import org.duixian.organisation.People;
import org.duixian.organisation.Person;
import org.duixian.organisation.Unit;
import org.duixian.register.ItemSheetColumns.Line;
import org.duixian.sheet.Meaning;
import org.duixian.sheet.SheetColumn;
import org.duixian.sheet.Sheets;
import org.duixian.sheet.Tab;
import org.duixian.site.Wording;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the items of a list into a sheet that can be changed and sent back. */
@Component
class ItemSheet {

  private static final int AT_ONCE = 1_000;
  private static final int WIDTH = 24;

  private final ItemList list;
  private final Items items;
  private final ItemNames names;
  private final People people;
  private final Wording wording;
  private final Clock clock;

  ItemSheet(
      ItemList list, Items items, ItemNames names, People people, Wording wording, Clock clock) {
    this.list = list;
    this.items = items;
    this.names = names;
    this.people = people;
    this.wording = wording;
    this.clock = clock;
  }

  /** Writes the list with its columns; it is read from one state of the register, page by page. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public void write(OutputStream out, Register register, Query<Item> query, Locale locale)
      throws IOException {
    References known = names.now();
    ItemSheetColumns columns = new ItemSheetColumns(register, known, locale);
    Stream<Line> lines =
        PagePart.all(query, each -> list.page(register, each, AT_ONCE))
            .flatMap(part -> lines(register, part.rows()).stream());
    String name = register.declaration().name().in(locale);
    Sheets.write(
        out,
        key -> wording.of(locale, key),
        List.of(
            Tab.of(tab(name), columns.out(query::shows), lines::iterator)
                .under(title(register, query, known, locale), null)));
  }

  private List<Line> lines(Register register, List<Item> part) {
    Map<Long, Map<String, FieldValue>> facts =
        items.facts(register, part.stream().map(Item::id).toList());
    return part.stream()
        .map(item -> new Line(item, facts.getOrDefault(item.id(), Map.of())))
        .toList();
  }

  /** What it is, what was asked for, and of which day. */
  private String title(Register register, Query<Item> query, References names, Locale locale) {
    List<String> asked =
        query.words(condition -> ItemTables.named(register, condition, names), wording, locale);
    String district = CurrentMember.get().map(member -> member.districtName()).orElse("");
    String day = LocalDate.now(clock.withZone(When.ZONE)).toString();
    String what = district + register.declaration().name().in(locale);
    return asked.isEmpty()
        ? wording.of(locale, "register.sheet.title", what, day)
        : wording.of(locale, "register.sheet.title-asked", what, String.join("；", asked), day);
  }

  /** Excel allows 31 characters, and none of these. */
  private static String tab(String name) {
    String plain = name.replaceAll("[\\[\\]:*?/\\\\]", " ");
    return plain.substring(0, Math.min(31, plain.length()));
  }

  /** Writes an empty sheet for new items, and beside it what can be chosen. */
  void template(OutputStream out, Register register, Locale locale) throws IOException {
    ItemSheetColumns columns = new ItemSheetColumns(register, names.now(), locale);
    Map<Field, List<String>> choices = choices(register, locale);
    List<SheetColumn<Integer>> heads = new ArrayList<>();
    choices.forEach(
        (field, words) ->
            heads.add(
                new SheetColumn<>(
                    field.id(),
                    field.label().key(),
                    WIDTH,
                    row -> row < words.size() ? words.get(row) : null,
                    Meaning.SHOWN)));
    int most = choices.values().stream().mapToInt(List::size).max().orElse(0);
    List<Tab<?>> tabs = new ArrayList<>();
    String name = register.declaration().name().in(locale);
    tabs.add(Tab.of(tab(name), columns.empty(), List.<Line>of()));
    if (most > 0) {
      String listed = wording.of(locale, "register.sheet.choices");
      tabs.add(Tab.of(listed, heads, () -> IntStream.range(0, most).iterator()));
    }
    Sheets.write(out, key -> wording.of(locale, key), tabs);
  }

  private Map<Field, List<String>> choices(Register register, Locale locale) {
    Map<Field, List<String>> choices = new LinkedHashMap<>();
    for (Field field : register.declaration().filled()) {
      List<String> words =
          switch (field.type()) {
            case FieldType.Choice choice ->
                choice.options().stream()
                    .filter(each -> !each.retired())
                    .map(each -> each.label().in(locale))
                    .toList();
            case FieldType.Flag flag ->
                List.of(
                    wording.of(locale, "register.sheet.yes"),
                    wording.of(locale, "register.sheet.no"));
            case FieldType.OfUnit unit -> names.units(field).map(Unit::shortName).toList();
            case FieldType.OfPerson person -> people.all().stream().map(Person::name).toList();
            default -> List.of();
          };
      if (!words.isEmpty()) {
        choices.put(field, words);
      }
    }
    return choices;
  }
}
