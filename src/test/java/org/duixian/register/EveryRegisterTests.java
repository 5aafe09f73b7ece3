package org.duixian.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duixian.access.AccountRole;
import org.duixian.declaration.Declaration;
import org.duixian.declaration.FieldValue.Words;
import org.duixian.declaration.Passage;
import org.duixian.declaration.Stage;
import org.duixian.list.Query;
import org.duixian.register.Dimensions.Cell;
import org.duixian.register.Dimensions.Sum;
import org.duixian.register.ItemWork.Seen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every register that is shipped, and of one that a district declared. */
class EveryRegisterTests {

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
    return all.place
        .work
        .pass(
            register,
            passage.id(),
            List.of(new Seen(item.id(), item.version())),
            new ItemWork.Word(EveryRegister.TODAY, "示例", "示例会纪〔2025〕3号"))
        .getFirst();
  }

  @ParameterizedTest
  @MethodSource("every")
  void anItemGoesThroughEveryPassageAndStageAndIsCountedThere(String code) {
    all.place.district.signIn(AccountRole.OFFICE);
    Register register = all.get(code);
    Map<String, List<Passage>> ways = ways(register.declaration());
    assertThat(ways.keySet())
        .containsAll(register.declaration().stages().stream().map(Stage::id).toList());
    Set<String> gone = new TreeSet<>();
    int number = 100;
    for (Passage passage : register.declaration().passages()) {
      for (String from : new TreeSet<>(passage.from())) {
        Item item = all.opened(register, number++);
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
    Map<Cell, Sum> kept = all.registers.get(Tallies.class).of(code);
    for (Stage stage : register.declaration().stages()) {
      String key = stage.id().equals(Stage.WITHDRAWN) ? ItemColumns.STATE : Dimensions.STAGE;
      Query<Item> query = all.query(register, Map.of(key, stage.id()));
      assertThat(all.registers.get(Items.class).countAll(register, query).items())
          .isPositive()
          .isEqualTo(kept.get(new Cell(Dimensions.STAGE, stage.id())).items());
    }
  }

  @ParameterizedTest
  @MethodSource("every")
  void itsSheetComesBackWithoutAChangeAndWithTheOneThatWasMade(String code) throws IOException {
    all.place.district.signIn(AccountRole.OFFICE);
    Register register = all.get(code);
    all.opened(register, 1);
    byte[] file = all.sheet(register);
    ItemSheetReading reading = all.registers.get(ItemSheetReading.class);
    ItemSheetReading.Outcome same = reading.read(register, file, Set.of());
    assertThat(same.review().problems()).isEmpty();
    assertThat(same.added()).isEmpty();
    assertThat(same.changed()).isEmpty();
    String title =
        ((Words) all.value(register.declaration().field("title").orElseThrow(), 1)).text();
    assertThat(all.cells(file)).contains(title);
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
}
