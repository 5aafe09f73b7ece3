package org.duixian.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duixian.access.AccountRole;
import org.duixian.change.FieldChange;
import org.duixian.change.Stale;
import org.duixian.declaration.FieldValue;
import org.duixian.declaration.FieldValue.OnDay;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.declaration.FieldValue.Words;
import org.duixian.list.Query;
import org.duixian.organisation.People;
import org.duixian.organisation.Units;
import org.duixian.register.ItemSheetReading.Outcome;
import org.duixian.sheet.SheetIntake;
import org.duixian.sheet.SheetQuestion;
import org.duixian.sheet.SheetRemark;
import org.duixian.sheet.SheetReview;
import org.duixian.sheet.Xlsx;
import org.duixian.site.Wording;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** A register goes out as a sheet, is changed with another program, and comes back. */
class ItemSheetTests {

  private static final LocalDate TODAY = LocalDate.of(2025, 11, 30);
  private static final String CODE = "2505-370105-04-01-123456";

  private static TestRegister registers;

  /** Within a test class, so that no running product finds it. */
  @Component("messageSource")
  static class Heads extends RegisterWords {}

  private TestRegister.Place place;
  private long bureau;
  private long street;
  private Item first;

  @BeforeAll
  static void start() {
    registers =
        new TestRegister(
            "2025-11-30T02:00:00Z",
            Heads.class,
            Wording.class,
            Units.class,
            People.class,
            ItemList.class,
            ItemSheet.class,
            ItemNames.class,
            ItemSheetReading.class,
            SheetIntake.class,
            ItemImport.class);
  }

  @AfterAll
  static void stop() throws Exception {
    registers.close();
  }

  @BeforeEach
  void openTwo() {
    place = registers.open();
    bureau = place.district.unit("DEPARTMENT", "云岭区发展和改革局", "发改局");
    street = place.district.unit("STREET", "泺口街道", "泺口");
    place.district.update(
        "insert into person (district, name, sample) values (:district, '示例陆南乔', true)");
    first = place.open("示例一号", bureau, 5_000_000, TODAY);
    place.open("示例二号", bureau, 70_000_000, TODAY);
  }

  private byte[] out(Map<String, String> asked) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Query<Item> query = registers.get(ItemList.class).query(place.projects, asked);
    registers.get(ItemSheet.class).write(bytes, place.projects, query, Locale.SIMPLIFIED_CHINESE);
    return bytes.toByteArray();
  }

  private Outcome read(byte[] file, String... ticked) {
    return registers.get(ItemSheetReading.class).read(place.projects, file, Set.of(ticked));
  }

  private SheetReview<ItemSheetChange> review(byte[] file, String... ticked) {
    return read(file, ticked).review();
  }

  private void take(byte[] file, String... ticked) {
    registers
        .get(ItemImport.class)
        .take(place.projects, new SheetIntake.Sent(1, "示例.xlsx", file), read(file, ticked));
  }

  private Item item(String number) {
    return registers.get(Items.class).numbered(place.projects, List.of(number)).get(number);
  }

  private interface Edit {
    void apply(Sheet sheet);
  }

  private byte[] edited(Edit edit) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out(Map.of())))) {
      edit.apply(workbook.getSheetAt(0));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static void set(Sheet sheet, int row, String head, String text) {
    Row heads = sheet.getRow(1);
    for (int place = 0; place < heads.getLastCellNum(); place++) {
      if (heads.getCell(place).getStringCellValue().equals(head)) {
        sheet.getRow(row).createCell(place).setCellValue(text);
        return;
      }
    }
    throw new AssertionError("no head " + head);
  }

  @Test
  void theSheetShowsTheColumnsAndTheConditionsOfTheListAsNumbersAndDays() throws IOException {
    place.change(first, "due", new OnDay(LocalDate.of(2026, 6, 30)));
    byte[] file = out(Map.of("amount", "400..600"));
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      Sheet sheet = workbook.getSheetAt(0);
      assertThat(sheet.getRow(0).getCell(0).getStringCellValue())
          .contains("项目库", "2025-11-30", "总投资");
      assertThat(sheet.getLastRowNum()).isEqualTo(2);
      List<String> heads = new ArrayList<>();
      sheet.getRow(1).forEach(cell -> heads.add(cell.getStringCellValue()));
      assertThat(heads)
          .containsExactly("编号", "项目名称", "层级", "行业", "牵头单位", "包挂领导", "总投资（万元）", "计划竣工", "阶段", "版本");
      Row row = sheet.getRow(2);
      assertThat(row.getCell(0).getStringCellValue()).isEqualTo(first.number());
      assertThat(row.getCell(2).getStringCellValue()).isEqualTo("市级");
      assertThat(row.getCell(6).getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(row.getCell(6).getNumericCellValue()).isEqualTo(500);
      assertThat(row.getCell(7).getLocalDateTimeCellValue().toLocalDate())
          .isEqualTo(LocalDate.of(2026, 6, 30));
    }
  }

  @Test
  void comingBackUnchangedItChangesNothingThoughAnAreaWasTypedInMu() throws IOException {
    place.change(first, "land", new Whole(2_000_000, "30亩"));
    Map<String, String> all = Map.of("columns", "level,sector,lead,amount,land,content,start");
    SheetReview<ItemSheetChange> untouched = review(out(all));
    assertThat(untouched.problems()).isEmpty();
    assertThat(untouched.unchanged()).isEqualTo(2);
    assertThat(untouched.isIdle()).isTrue();
  }

  @Test
  void changedCellsAreReviewedFieldByFieldAndTakenWithTheFileAsTheirReason() throws IOException {
    byte[] file =
        edited(
            sheet -> {
              set(sheet, 2, "总投资（万元）", "600");
              set(sheet, 2, "包挂领导", "示例陆南乔");
              set(sheet, 2, "计划竣工", "2026年6月30日");
            });
    SheetReview<ItemSheetChange> review = review(file);
    assertThat(review.problems()).isEmpty();
    assertThat(review.unchanged()).isEqualTo(1);
    assertThat(review.changes()).hasSize(1);
    assertThat(review.changes().getFirst().differences())
        .contains(
            new FieldChange("amount", "500万元", "600万元"), new FieldChange("due", "", "2026-06-30"));
    take(file);
    Item changed = item(first.number());
    assertThat(changed.whole("amount")).contains(600_000_000L);
    assertThat(changed.day("due")).contains(LocalDate.of(2026, 6, 30));
    assertThat(registers.get(ItemHistory.class).of(changed).getFirst().reason())
        .isEqualTo("示例.xlsx");
  }

  @Test
  void anOfficesOwnTableOpensItemsByTheWordsThatItUses() {
    byte[] file =
        new Xlsx()
            .row("云岭区重点项目一览表（示例）")
            .row("序号", " 项目\n名称 ", "层级", "牵头单位", "总投资（亿元）", "用地（亩）", "计划开工", "项目代码")
            .row("#1", "示例甲厂", "District", "云岭区发展和改革局", "#1.25", "#30", "2026年3月", CODE)
            .row("#2", "示例乙厂", "市级", "发改局（牵头）", "800万元", "2公顷", "2026/4/1", "")
            .row("合计", "", "", "", "#1.33")
            .bytes();
    take(file);
    Item opened = item("XM2025-0003");
    assertThat(opened.values())
        .containsEntry("title", new Words("示例甲厂"))
        .containsEntry("level", new Words("district"))
        .containsEntry("lead", new Whole(bureau))
        .containsEntry("amount", new Whole(12_500_000_000L))
        .containsEntry("land", new Whole(2_000_000, "30亩"))
        .containsEntry("start", new OnDay(LocalDate.of(2026, 3, 31)))
        .containsEntry("code", new Words(CODE));
    assertThat(item("XM2025-0004").whole("land")).contains(2_000_000L);
    assertThat(item("XM2025-0004").whole("amount")).contains(800_000_000L);
  }

  @Test
  void whatASheetOpensIsFoundByTheSameWordsAsWhatIsTyped() {
    byte[] file =
        new Xlsx()
            .row("项目名称", "牵头单位", "建设单位")
            .row("示例甲厂", "发改局", "示例建设有限公司")
            .row("示例乙厂 甲厂", "发改局", "")
            .bytes();
    take(file);
    place.open("示例丙厂", bureau, 1, TODAY);
    assertThat(
            registers
                .services
                .jdbc()
                .sql(
                    """
                    select count(*) filter (where g.gram is null or k.gram is null) lost,
                           count(*) found
                    from (select distinct id, unnest(pairs(words)) gram from item
                          where district = :district) k
                    full join (select id, gram from item_gram where district = :district) g
                      on g.id = k.id and g.gram = k.gram
                    """)
                .param("district", place.district.code)
                .query((row, number) -> row.getInt("lost") == 0 && row.getInt("found") > 20)
                .single())
        .isTrue();
  }

  @Test
  void everyWrongCellIsNamedAndNothingIsHalfIn() {
    byte[] file =
        new Xlsx()
            .row("编号", "版本", "项目名称", "层级", "牵头单位", "总投资（万元）", "计划竣工", "项目代码")
            .row("", "", "示例甲", "国家级", "不存在的局", "许多", "下个月", "123")
            .row("", "", "", "市级", "发改局", "#-5", "", "")
            .row("XM2025-0099", "#1", "示例丙", "", "", "", "", "")
            .row("XM2025-0001", "最新", "示例丁", "", "", "", "", "")
            .bytes();
    SheetReview<ItemSheetChange> review = review(file);
    assertThat(review.problems())
        .extracting(problem -> problem.row() + problem.column())
        .containsExactlyInAnyOrder("2D", "2E", "2F", "2G", "2H", "3C", "3F", "4A", "5B");
    assertThat(review.changes()).isEmpty();
  }

  @Test
  void aCodeThatTwoRowsOrAnotherItemHaveIsToldAtItsCell() {
    place.change(first, "code", new Words(CODE));
    byte[] file =
        new Xlsx()
            .row("项目名称", "牵头单位", "项目代码")
            .row("示例甲", "发改局", CODE)
            .row("示例乙", "发改局", "2505-370105-04-01-123457")
            .row("示例丙", "发改局", "2505-370105-04-01-123457")
            .bytes();
    assertThat(review(file).problems())
        .extracting(SheetRemark::row, SheetRemark::column, SheetRemark::messageKey)
        .containsExactlyInAnyOrder(
            tuple(2, "C", "register.sheet.taken-by"), tuple(4, "C", "register.sheet.twice"));
  }

  @Test
  void aBlankCellDeletesOnlyWhatIsTicked() throws IOException {
    byte[] file = edited(sheet -> set(sheet, 2, "行业", ""));
    SheetReview<ItemSheetChange> kept = review(file);
    assertThat(kept.unchanged()).isEqualTo(2);
    SheetQuestion asked = kept.asked().getFirst();
    take(file, asked.key());
    assertThat(item(first.number()).value("sector")).isEmpty();
  }

  @Test
  void whatSomebodyElseChangedSinceIsToldAndNothingIsWritten() throws IOException {
    byte[] file =
        edited(
            sheet -> {
              set(sheet, 2, "总投资（万元）", "600");
              set(sheet, 3, "总投资（万元）", "601");
            });
    Outcome seen = read(file);
    place.change(first, "amount", new Whole(1));
    assertThat(review(file).problems())
        .extracting(SheetRemark::row, SheetRemark::messageKey)
        .containsExactly(tuple(3, "register.sheet.stale"));
    SheetIntake.Sent sent = new SheetIntake.Sent(1, "示例.xlsx", file);
    assertThatThrownBy(() -> registers.get(ItemImport.class).take(place.projects, sent, seen))
        .isInstanceOf(Stale.class);
    assertThat(item("XM2025-0002").whole("amount")).contains(7_000_000_000L);
  }

  @Test
  void aUnitChangesOnlyWhatItLeadsAndWhoReadsOpensNothing() throws IOException {
    long other = place.district.department("示例住建局");
    byte[] changed = edited(sheet -> set(sheet, 2, "总投资（万元）", "600"));
    place.district.signIn(place.district.reporter(other), AccountRole.UNIT);
    assertThat(review(changed).problems())
        .extracting(SheetRemark::row, SheetRemark::messageKey)
        .containsExactly(tuple(3, "register.sheet.not-yours"));
    place.district.signIn(AccountRole.READER);
    byte[] opened = new Xlsx().row("项目名称", "牵头单位").row("示例甲", "发改局").bytes();
    assertThat(review(opened).problems())
        .extracting(SheetRemark::row, SheetRemark::messageKey)
        .containsExactly(tuple(2, "register.sheet.not-to-open"));
    Outcome forged =
        new Outcome(
            SheetReview.refused(List.of()),
            List.of(new ItemWork.NewItem(values("示例甲", bureau), false)),
            List.of());
    SheetIntake.Sent sent = new SheetIntake.Sent(1, "示例.xlsx", opened);
    assertThatThrownBy(() -> registers.get(ItemImport.class).take(place.projects, sent, forged))
        .isInstanceOf(AccessDeniedException.class);
  }

  private static Map<String, FieldValue> values(String title, long lead) {
    return Map.of("title", new Words(title), "lead", new Whole(lead));
  }

  @Test
  void anImportThatStopsInTheMiddleLeavesNothing() {
    List<ItemWork.NewItem> many = new ArrayList<>();
    for (int i = 0; i < 2_500; i++) {
      many.add(new ItemWork.NewItem(values("示例" + i, bureau), false));
    }
    many.add(new ItemWork.NewItem(Map.of("lead", new Whole(bureau)), false));
    Outcome outcome = new Outcome(SheetReview.refused(List.of()), many, List.of());
    SheetIntake.Sent sent = new SheetIntake.Sent(1, "示例.xlsx", new byte[0]);
    assertThatThrownBy(() -> registers.get(ItemImport.class).take(place.projects, sent, outcome))
        .isInstanceOf(RuntimeException.class);
    assertThat(place.ids()).hasSize(2);
    assertThat(
            registers
                .services
                .jdbc()
                .sql("select count(*) from item_change where district = :district")
                .param("district", place.district.code)
                .query(Long.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void theEmptySheetNamesWhatCanBeChosenAndReadsAsNothing() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    registers.get(ItemSheet.class).template(bytes, place.projects, Locale.ENGLISH);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
          .isEqualTo("Name");
      List<String> chosen = new ArrayList<>();
      workbook.getSheetAt(1).forEach(row -> row.forEach(cell -> chosen.add(cell.toString())));
      assertThat(chosen).contains("Level", "Provincial", "Lead unit", "发改局", "泺口", "示例陆南乔");
    }
    assertThat(review(bytes.toByteArray()).refusal().orElseThrow().messageKey())
        .isEqualTo("sheet.no-rows");
  }
}
