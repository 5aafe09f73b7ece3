package org.duixian.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duixian.access.GrantedAccounts;
import org.duixian.declaration.CodeKind;
import org.duixian.declaration.Core;
import org.duixian.declaration.Field;
import org.duixian.declaration.FieldType;
import org.duixian.declaration.FieldValue;
import org.duixian.declaration.FieldValue.OnDay;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.declaration.FieldValue.Words;
import org.duixian.list.Query;
import org.duixian.organisation.AccountGrants;
import org.duixian.organisation.People;
import org.duixian.organisation.Units;
import org.duixian.sheet.SheetIntake;
import org.duixian.site.Wording;

/** A district with every register that is shipped and one of its own, and items for all of them. */
final class EveryRegister implements AutoCloseable {

  static final LocalDate TODAY = LocalDate.of(2025, 11, 30);

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

  final TestRegister registers;
  final TestRegister.Place place;
  private final long unit;
  private final long street;
  private final long person;

  EveryRegister() {
    registers =
        new TestRegister(
            "2025-11-30T02:00:00Z",
            ItemSheetTests.Heads.class,
            Wording.class,
            Units.class,
            People.class,
            GrantedAccounts.class,
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

  @Override
  public void close() throws Exception {
    registers.close();
  }

  Stream<String> every() {
    return registers.get(Registers.class).all().stream().map(Register::code);
  }

  Register get(String code) {
    return registers.get(Registers.class).get(code);
  }

  /** A value of a field's type that nothing else holds. */
  FieldValue value(Field field, int number) {
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

  String code(CodeKind kind, int number) {
    return switch (kind) {
      case PLAIN -> "M" + number;
      case CREDIT -> "91350100M000100Y43";
      case PROJECT -> "2505-370105-04-01-" + (123_456 + number);
    };
  }

  Map<String, FieldValue> values(Register register, int number) {
    Map<String, FieldValue> values = new HashMap<>();
    for (Field field : register.declaration().filled()) {
      if (!(field.type() instanceof FieldType.OfItem)) {
        values.put(field.id(), value(field, number));
      }
    }
    return values;
  }

  Item opened(Register register, int number) {
    return place
        .work
        .open(register, List.of(new ItemWork.NewItem(values(register, number), true)), TODAY)
        .getFirst();
  }

  Query<Item> query(Register register, Map<String, String> asked) {
    return registers.get(ItemList.class).query(register, asked);
  }

  /** The sheet with all columns that there are. */
  byte[] sheet(Register register) throws IOException {
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

  List<String> cells(byte[] file) throws IOException {
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
}
