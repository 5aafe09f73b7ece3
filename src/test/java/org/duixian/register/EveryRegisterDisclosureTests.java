package org.duixian.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duixian.access.AccountRole;
import org.duixian.declaration.DisclosureLevel;
import org.duixian.declaration.Field;
import org.duixian.declaration.FieldType;
import org.duixian.declaration.FieldValue;
import org.duixian.declaration.FieldValue.OnDay;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.declaration.FieldValue.Words;
import org.duixian.kernel.BadRequest;
import org.duixian.list.Query;
import org.duixian.register.ItemWork.Seen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.access.AccessDeniedException;

/** Whoever looks at a register, it tells no more than is disclosed to him. */
class EveryRegisterDisclosureTests {

  private static EveryRegister all;

  @BeforeAll
  static void start() {
    all = new EveryRegister();
  }

  @AfterAll
  static void stop() throws Exception {
    all.close();
  }

  static Stream<String> every() {
    return all.every();
  }

  @ParameterizedTest
  @MethodSource("every")
  void whoIsNeitherReaderNorOpenerIsRefusedAndADeputySeesNoMoreThanIsTold(String code)
      throws IOException {
    all.place.district.signIn(AccountRole.OFFICE);
    Register whole = all.get(code);
    Map<DisclosureLevel, Item> items = new HashMap<>();
    int number = 500;
    for (DisclosureLevel level : DisclosureLevel.values()) {
      Item item = all.opened(whole, number++);
      items.put(
          level,
          all.registers
              .get(ItemDeeds.class)
              .disclose(whole, new Seen(item.id(), item.version()), level, "示例"));
    }
    for (DisclosureLevel viewer : List.of(DisclosureLevel.DEPUTIES, DisclosureLevel.PUBLIC)) {
      all.place.district.signIn(AccountRole.DEPUTY);
      whole.seenBy(viewer).ifPresent(seen -> holds(whole, seen, items));
    }
    all.place.district.signIn(AccountRole.DEPUTY);
    assertThatThrownBy(() -> all.query(whole, Map.of())).isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> all.opened(whole, 900)).isInstanceOf(AccessDeniedException.class);
  }

  private static void holds(Register whole, Register seen, Map<DisclosureLevel, Item> items) {
    Items reading = all.registers.get(Items.class);
    Set<Long> told =
        items.entrySet().stream()
            .filter(each -> each.getKey().seenBy(seen.viewer()))
            .map(each -> each.getValue().id())
            .collect(Collectors.toSet());
    List<Long> ids = items.values().stream().map(Item::id).toList();
    List<Item> found = reading.find(seen, ids);
    assertThat(found).extracting(Item::id).containsExactlyInAnyOrderElementsOf(told);
    Set<String> fields =
        seen.declaration().fields().stream().map(Field::id).collect(Collectors.toSet());
    found.forEach(item -> assertThat(fields).containsAll(item.values().keySet()));

    List<Item> listed = new ArrayList<>();
    Query<Item> asked = all.query(seen, Map.of());
    reading.page(seen, asked, 500).rows().forEach(listed::add);
    assertThat(listed).extracting(Item::id).containsAll(told);
    assertThat(listed).allMatch(item -> item.disclosure().seenBy(seen.viewer()));
    ItemCounts.Counts counts = all.registers.get(ItemCounts.class).of(seen, asked, true);
    assertThat(counts.total().items()).isEqualTo(listed.size());
    assertThat(fields).containsAll(without(counts.choices().keySet(), Dimensions.STAGE));

    Set<String> hidden = new HashSet<>();
    for (Field field : whole.declaration().fields()) {
      if (!fields.contains(field.id())) {
        hidden.add(field.id());
        for (String key : List.of(field.id(), "sort")) {
          String word = key.equals("sort") ? field.id() : "x";
          assertThatThrownBy(() -> all.query(seen, Map.of(key, word)))
              .as("%s of %s", key, field.id())
              .isInstanceOf(BadRequest.class);
        }
      }
    }
    whole.facts().stream()
        .filter(fact -> !seen.facts().contains(fact))
        .forEach(
            fact ->
                assertThatThrownBy(() -> all.query(seen, Map.of(fact.id(), "1..2")))
                    .isInstanceOf(BadRequest.class));
    words(whole, seen, items, fields);
    exports(whole, seen, items, hidden);
  }

  private static Set<String> without(Set<String> some, String one) {
    Set<String> rest = new HashSet<>(some);
    rest.remove(one);
    return rest;
  }

  /** The words of a field find an item for whoever is told the field, and for nobody else. */
  private static void words(
      Register whole, Register seen, Map<DisclosureLevel, Item> items, Set<String> fields) {
    Item open = items.get(DisclosureLevel.PUBLIC);
    for (Field field : whole.declaration().fields()) {
      if (field.search() && open.values().get(field.id()) instanceof Words words) {
        List<Item> found =
            all.registers
                .get(Items.class)
                .page(seen, all.query(seen, Map.of(ItemColumns.WORDS, words.text())), 30)
                .rows();
        assertThat(found.stream().map(Item::id).toList())
            .as("words of %s", field.id())
            .isEqualTo(fields.contains(field.id()) ? List.of(open.id()) : List.of());
      }
    }
  }

  private static void exports(
      Register whole, Register seen, Map<DisclosureLevel, Item> items, Set<String> hidden) {
    try {
      List<String> cells = all.cells(all.sheet(seen));
      for (Map.Entry<DisclosureLevel, Item> each : items.entrySet()) {
        String number = each.getValue().number();
        assertThat(cells.contains(number)).isEqualTo(each.getKey().seenBy(seen.viewer()));
        each.getValue()
            .values()
            .forEach(
                (field, value) -> {
                  if (hidden.contains(field)) {
                    assertThat(cells)
                        .as("%s in the sheet", field)
                        .doesNotContain(text(whole, field, value));
                  }
                });
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** A value as only its own field could bring it into a sheet. */
  private static String text(Register register, String field, FieldValue value) {
    FieldType type = register.declaration().field(field).orElseThrow().type();
    return switch (value) {
      case Words words when !(type instanceof FieldType.Choice) -> words.text();
      case Whole whole when type.counted() ->
          type.number(whole.number()).stripTrailingZeros().toPlainString();
      case Words words -> "no cell " + words;
      case Whole whole -> "no cell " + BigDecimal.valueOf(whole.number());
      case OnDay on -> "no cell " + on;
    };
  }
}
