package org.duixian.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duixian.access.AccountRole;
import org.duixian.declaration.CodeKind;
import org.duixian.declaration.Core;
import org.duixian.declaration.Declaration;
import org.duixian.declaration.DisclosureLevel;
import org.duixian.declaration.Field;
import org.duixian.declaration.FieldType;
import org.duixian.declaration.FieldValue;
import org.duixian.declaration.FieldValue.OnDay;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.declaration.FieldValue.Words;
import org.duixian.declaration.Passage;
import org.duixian.declaration.Stage;
import org.duixian.kernel.BadRequest;
import org.duixian.list.Query;
import org.duixian.organisation.AccountGrants;
import org.duixian.organisation.People;
import org.duixian.organisation.Units;
import org.duixian.register.Dimensions.Cell;
import org.duixian.register.Dimensions.Sum;
import org.duixian.register.ItemWork.Seen;
import org.duixian.sheet.SheetIntake;
import org.duixian.site.Wording;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** What holds of every register that is shipped, and of one that a district declared. */
class EveryRegisterTests {

  private static final LocalDate TODAY = LocalDate.of(2025, 11, 30);

  /** A register whose fields are told to all three, of every type, some of them searched. */
  private static final String OWN =
      """
      register: x-lamp
      area: city
      name: 路灯 / Lamps
      item: 路灯 / Lamp
      number: LD
      disclosure: deputies
      read: office lead
      open: office lead
      edit: office lead
      fields:
        title:   {label: 名称 / Name, disclosure: public}
        lead:    {label: 牵头单位 / Lead unit, required: true, disclosure: deputies}
        leader:  {label: 领导 / Leader}
        amount:  {label: 投资 / Cost}
        x-watt:  {label: 瓦数 / Watts, type: number, unit: 瓦, filter: true, disclosure: deputies}
        x-firm:  {label: 单位 / Firm, type: text, search: true}
        x-note:  {label: 备注 / Note, type: long-text, search: true, disclosure: deputies}
        x-kind:  {label: 种类 / Kind, type: choice, filter: true, options: {led: 节能 / LED, gas: 煤气 / Gas}}
        x-lit:   {label: 已亮 / Lit, type: flag, filter: true, disclosure: public}
        x-month: {label: 月份 / Month, type: month, filter: true}
      stages:
        made:  {label: 已立 / Made}
        lit:   {label: 已亮 / Lit, end: true}
      passages:
        light: {label: 点亮 / Light, from: made, to: lit, by: office, needs: [x-watt], resolution: true, discloses: public}
      """;

  /** Within a test class, so that no running product finds it. */
  @Component("messageSource")
  static class Heads extends RegisterWords {}

  private static TestRegister registers;
  private static TestRegister.Place place;
  private static long unit;
  private static long street;
  private static long person;

  @BeforeAll
  static void start() {
    registers =
        new TestRegister(
            "2025-11-30T02:00:00Z",
            Heads.class,
            Wording.class,
            Units.class,
            People.class,
            AccountGrants.class,
            ItemList.class,
            ItemSheet.class,
            ItemNames.class,
            ItemCounts.class,
            ItemSheetReading.class,
            SheetIntake.class,
            RegisterVersions.class,
            ItemImport.class);
    place = registers.open();
    unit = place.district.unit("DEPARTMENT", "云岭区发展和改革局", "发改局");
    street = place.district.unit("STREET", "泺口街道", "泺口");
    person =
        place.district.insert(
            "insert into person (district, name, sample) values (:district, '示例陆南乔', true)"
                + " returning id",
            Map.of());
    RegisterVersions versions = registers.get(RegisterVersions.class);
    versions.declare("x-lamp", OWN);
    assertThat(versions.trial("x-lamp").faults()).isEmpty();
    versions.activate("x-lamp");
  }

  @AfterAll
  static void stop() throws Exception {
    registers.close();
  }

  static Stream<String> every() {
    return registers.get(Registers.class).all().stream().map(Register::code);
  }

  private static Register get(String code) {
    return registers.get(Registers.class).get(code);
  }

  /** A value of a field's type that nothing else holds. */
  private static FieldValue value(Field field, int number) {
    String word = "密" + field.id().replace("-", "") + number;
    return switch (field.type()) {
      case FieldType.Text text -> new Words(word);
      case FieldType.LongText text -> new Words(word + "。");
      case FieldType.Count count -> new Whole(7_310_000 + number);
      case FieldType.Money money -> new Whole(100L * (53_170_000 + 100L * number));
      case FieldType.Area area -> new Whole(100L * (9_340 + number));
      case FieldType.Day day -> new OnDay(TODAY);
      case FieldType.Month month -> new OnDay(LocalDate.of(2025, 3, 1));
      case FieldType.Choice choice -> new Words(choice.options().getFirst().id());
      case FieldType.Flag flag -> new Whole(1);
      case FieldType.OfUnit of -> new Whole(field.id().equals(Core.STREET.id()) ? street : unit);
      case FieldType.OfPerson of -> new Whole(person);
      case FieldType.OfItem of -> new Whole(0);
      case FieldType.Code code -> new Words(code(code.kind(), number));
    };
  }

  private static String code(CodeKind kind, int number) {
    return switch (kind) {
      case PLAIN -> "M" + number;
      case CREDIT -> "91350100M000100Y43";
      case PROJECT -> "2505-370105-04-01-" + (123_456 + number);
    };
  }

  private static Map<String, FieldValue> values(Register register, int number) {
    Map<String, FieldValue> values = new HashMap<>();
    for (Field field : register.declaration().filled()) {
      if (!(field.type() instanceof FieldType.OfItem)) {
        values.put(field.id(), value(field, number));
      }
    }
    return values;
  }

  private static Item opened(Register register, int number) {
    return place
        .work
        .open(register, List.of(new ItemWork.NewItem(values(register, number), true)), TODAY)
        .getFirst();
  }

  /** The shortest way of passages to each stage, the open ones first. */
  private static Map<String, List<Passage>> ways(Declaration declaration) {
    Map<String, List<Passage>> ways = new HashMap<>();
    ways.put(declaration.first().id(), List.of());
    Deque<String> next = new ArrayDeque<>(List.of(declaration.first().id()));
    while (!next.isEmpty()) {
      String stage = next.remove();
      declaration
          .from(stage)
          .filter(each -> !ways.containsKey(each.to()))
          .toList()
          .forEach(
              each -> {
                List<Passage> way = new ArrayList<>(ways.get(stage));
                way.add(each);
                ways.put(each.to(), way);
                next.add(each.to());
              });
    }
    return ways;
  }

  private static Item passed(Register register, Item item, Passage passage) {
    return place
        .work
        .pass(
            register,
            passage.id(),
            List.of(new Seen(item.id(), item.version())),
            new ItemWork.Word(TODAY, "示例", "示例会纪〔2025〕3号"))
        .getFirst();
  }

  @ParameterizedTest
  @MethodSource("every")
  void anItemGoesThroughEveryPassageAndStageAndIsCountedThere(String code) {
    place.district.signIn(AccountRole.OFFICE);
    Register register = get(code);
    Map<String, List<Passage>> ways = ways(register.declaration());
    assertThat(ways.keySet())
        .containsAll(register.declaration().stages().stream().map(Stage::id).toList());
    Set<String> gone = new TreeSet<>();
    int number = 100;
    for (Passage passage : register.declaration().passages()) {
      for (String from : new TreeSet<>(passage.from())) {
        Item item = opened(register, number++);
        for (Passage step : ways.get(from)) {
          item = passed(register, item, step);
        }
        item = passed(register, item, passage);
        assertThat(item.stage()).isEqualTo(passage.to());
        gone.add(passage.id());
      }
    }
    assertThat(gone)
        .containsExactlyInAnyOrderElementsOf(
            register.declaration().passages().stream().map(Passage::id).toList());
    Map<Cell, Sum> kept = registers.get(Tallies.class).of(code);
    for (Stage stage : register.declaration().stages()) {
      String key = stage.id().equals(Stage.WITHDRAWN) ? ItemColumns.STATE : Dimensions.STAGE;
      Query<Item> query = query(register, Map.of(key, stage.id()));
      assertThat(registers.get(Items.class).countAll(register, query).items())
          .isPositive()
          .isEqualTo(kept.get(new Cell(Dimensions.STAGE, stage.id())).items());
    }
  }

  private static Query<Item> query(Register register, Map<String, String> asked) {
    return registers.get(ItemList.class).query(register, asked);
  }

  /** The sheet with all columns that there are. */
  private static byte[] sheet(Register register) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String columns =
        ItemColumns.of(register).optional().stream()
            .map(each -> each.key())
            .collect(Collectors.joining(","));
    registers
        .get(ItemSheet.class)
        .write(
            bytes,
            register,
            query(register, Map.of("columns", columns)),
            Locale.SIMPLIFIED_CHINESE);
    return bytes.toByteArray();
  }

  private static List<String> cells(byte[] file) throws IOException {
    List<String> cells = new ArrayList<>();
    DataFormatter formatter = new DataFormatter();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      workbook
          .sheetIterator()
          .forEachRemaining(
              sheet -> {
                for (Row row : sheet) {
                  for (org.apache.poi.ss.usermodel.Cell cell : row) {
                    cells.add(formatter.formatCellValue(cell).replace(",", ""));
                  }
                }
              });
    }
    return cells;
  }

  @ParameterizedTest
  @MethodSource("every")
  void itsSheetComesBackWithoutAChangeAndWithTheOneThatWasMade(String code) throws IOException {
    place.district.signIn(AccountRole.OFFICE);
    Register register = get(code);
    opened(register, 1);
    byte[] file = sheet(register);
    ItemSheetReading reading = registers.get(ItemSheetReading.class);
    ItemSheetReading.Outcome same = reading.read(register, file, Set.of());
    assertThat(same.review().problems()).isEmpty();
    assertThat(same.added()).isEmpty();
    assertThat(same.changed()).isEmpty();
    String title = ((Words) value(register.declaration().field("title").orElseThrow(), 1)).text();
    assertThat(cells(file)).contains(title);
    ItemSheetReading.Outcome other =
        reading.read(register, replaced(file, title, "示例改名"), Set.of());
    assertThat(other.review().problems()).isEmpty();
    assertThat(other.changed()).as(other.review().toString()).hasSize(1);
  }

  private static byte[] replaced(byte[] file, String before, String after) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      for (Row row : workbook.getSheetAt(0)) {
        for (org.apache.poi.ss.usermodel.Cell cell : row) {
          if (cell.toString().equals(before)) {
            row.createCell(cell.getColumnIndex()).setCellValue(after);
          }
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }

  @ParameterizedTest
  @MethodSource("every")
  void whoIsNeitherReaderNorOpenerIsRefusedAndADeputySeesNoMoreThanIsTold(String code)
      throws IOException {
    place.district.signIn(AccountRole.OFFICE);
    Register whole = get(code);
    Map<DisclosureLevel, Item> items = new HashMap<>();
    int number = 500;
    for (DisclosureLevel level : DisclosureLevel.values()) {
      Item item = opened(whole, number++);
      items.put(
          level,
          registers
              .get(ItemDeeds.class)
              .disclose(whole, new Seen(item.id(), item.version()), level, "示例"));
    }
    for (DisclosureLevel viewer : List.of(DisclosureLevel.DEPUTIES, DisclosureLevel.PUBLIC)) {
      place.district.signIn(AccountRole.DEPUTY);
      whole.seenBy(viewer).ifPresent(seen -> holds(whole, seen, items));
    }
    place.district.signIn(AccountRole.DEPUTY);
    assertThatThrownBy(() -> query(whole, Map.of())).isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> opened(whole, 900)).isInstanceOf(AccessDeniedException.class);
  }

  private static void holds(Register whole, Register seen, Map<DisclosureLevel, Item> items) {
    Items reading = registers.get(Items.class);
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
    Query<Item> all = query(seen, Map.of());
    reading.page(seen, all, 500).rows().forEach(listed::add);
    assertThat(listed).extracting(Item::id).containsAll(told);
    assertThat(listed).allMatch(item -> item.disclosure().seenBy(seen.viewer()));
    ItemCounts.Counts counts = registers.get(ItemCounts.class).of(seen, all, true);
    assertThat(counts.total().items()).isEqualTo(listed.size());
    assertThat(fields).containsAll(without(counts.choices().keySet(), Dimensions.STAGE));

    Set<String> hidden = new HashSet<>();
    for (Field field : whole.declaration().fields()) {
      if (!fields.contains(field.id())) {
        hidden.add(field.id());
        for (String key : List.of(field.id(), "sort")) {
          String word = key.equals("sort") ? field.id() : "x";
          assertThatThrownBy(() -> query(seen, Map.of(key, word)))
              .as("%s of %s", key, field.id())
              .isInstanceOf(BadRequest.class);
        }
      }
    }
    whole.facts().stream()
        .filter(fact -> !seen.facts().contains(fact))
        .forEach(
            fact ->
                assertThatThrownBy(() -> query(seen, Map.of(fact.id(), "1..2")))
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
            registers
                .get(Items.class)
                .page(seen, query(seen, Map.of(ItemColumns.WORDS, words.text())), 30)
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
      List<String> cells = cells(sheet(seen));
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
