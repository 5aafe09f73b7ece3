package org.duixian.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duixian.declaration.DeclarationFault.Code;
import org.duixian.declaration.FieldValue.OnDay;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.declaration.FieldValue.Words;
import org.junit.jupiter.api.Test;

/** Declarations are read as a whole, and all that is wrong is told at once. */
class DeclarationsTests {

  private static final String LAMPS =
      """
      register: lamp
      name: 路灯 / Lamps
      item: 路灯 / Lamp
      number: LD
      fields:
        title: {label: 名称 / Name}
        power: {label: 功率 / Power, type: number, unit: 瓦, filter: true}
        checked: {label: 检查日 / Checked, type: day}
        lit: {label: 亮 / Lit, type: flag}
      stages:
        new: {label: 新装 / New}
        used: {label: 在用 / In use, end: true}
      passages:
        use: {label: 启用 / Use, from: new, to: used, guard: "power > 10 && lit && checked <= today"}
      """;

  private static Declaration lamps() {
    return Declarations.read(LAMPS).require();
  }

  private static List<Code> faults(String yaml) {
    return Declarations.read(yaml).faults().stream().map(DeclarationFault::code).toList();
  }

  @Test
  void readsFieldsStagesAndPassages() {
    Declaration lamps = lamps();
    assertThat(lamps.fields())
        .extracting(Field::id)
        .containsExactly("title", "power", "checked", "lit");
    assertThat(lamps.stages()).extracting(Stage::id).containsExactly("new", "used", "withdrawn");
    assertThat(lamps.from("new")).extracting(Passage::id).containsExactly("use", "withdraw");
    assertThat(lamps.field("power").orElseThrow().type()).isEqualTo(new FieldType.Count(0, "瓦"));
  }

  @Test
  void tellsAllThatIsWrongAtOnce() {
    String wrong =
        LAMPS
            .replace("type: day", "type: dai")
            .replace("to: used", "to: gone")
            .replace("number: LD", "number: 7")
            .replace("label: 亮 / Lit,", "label: 亮 / Lit, colour: red,");
    assertThat(Declarations.read(wrong).faults())
        .extracting(DeclarationFault::path)
        .contains(
            "fields.checked.type", "passages.use.to", "number", "fields.lit.colour", "stages.used");
  }

  @Test
  void refusesWhatIsNoMap() {
    assertThat(faults("- a\n- b")).containsExactly(Code.NOT_YAML);
    assertThat(faults("a: [")).containsExactly(Code.NOT_YAML);
    assertThat(faults("")).containsExactly(Code.NOT_YAML);
  }

  @Test
  void refusesAGuardThatNamesNoField() {
    assertThat(faults(LAMPS.replace("power > 10", "strength > 10")))
        .containsExactly(Code.WRONG_GUARD);
    assertThat(faults(LAMPS.replace("power > 10", "power"))).containsExactly(Code.WRONG_GUARD);
  }

  @Test
  void aGuardHoldsOverFieldsOfTheItem() {
    Declaration lamps = lamps();
    String guard = lamps.passage("use").orElseThrow().guard();
    LocalDate today = LocalDate.of(2025, 11, 30);
    Map<String, FieldValue> ready =
        Map.of("power", new Whole(11), "lit", new Whole(1), "checked", new OnDay(today));
    assertThat(Guard.holds(guard, lamps, ready, today)).isTrue();
    assertThat(Guard.holds(guard, lamps, ready, today.minusDays(1))).isFalse();
    assertThat(Guard.holds(guard, lamps, Map.of("power", new Whole(11)), today)).isFalse();
  }

  @Test
  void readsWhatPeopleTypeAndWritesItAgain() {
    FieldType money = new FieldType.Money(4);
    References none = new NoReferences();
    assertThat(money.read("1.2亿", none).found()).contains(new Whole(12_000_000_000L));
    assertThat(money.read("3，000", none).found()).contains(new Whole(3_000_000_000L));
    assertThat(money.read("0.000001", none).found()).contains(new Whole(1));
    assertThat(money.read("0.0000001", none).found()).isEmpty();
    assertThat(money.typed(new Whole(12_000_000_000L), none)).isEqualTo("12000");
    FieldType area = new FieldType.Area();
    assertThat(area.read("30亩", none).found()).contains(new Whole(2_000_000, "30亩"));
    assertThat(area.read("2公顷", none).found()).contains(new Whole(2_000_000));
    assertThat(area.typed(new Whole(2_000_000, "30亩"), none)).isEqualTo("30亩");
    FieldType choice =
        new FieldType.Choice(
            List.of(new FieldType.Option("city", org.duixian.kernel.Label.of("市级 / City"), false)));
    assertThat(choice.read("市级", none).found()).contains(new Words("city"));
    assertThat(choice.read("省级", none).found()).isEmpty();
  }

  @Test
  void refusesAreasIdsAndUniqueFieldsThatTheProductCannotKeep() {
    assertThat(faults(LAMPS + "area: nowhere\n")).containsExactly(Code.UNKNOWN_WORD);
    assertThat(faults(LAMPS.replace("  lit:", "  state:").replace("&& lit ", "")))
        .containsExactly(Code.WRONG_ID);
    assertThat(faults(LAMPS.replace("filter: true", "filter: true, unique: true")))
        .containsExactly(Code.WRONG_SHAPE);
    assertThat(faults(LAMPS.replace("{label: 名称 / Name}", "{label: 名称 / Name, unique: true}")))
        .containsExactly(Code.WRONG_SHAPE);
  }

  /** Names nothing. */
  private record NoReferences() implements References {
    @Override
    public java.util.Optional<Long> find(FieldType type, String typed) {
      return java.util.Optional.empty();
    }

    @Override
    public String name(FieldType type, long id) {
      return String.valueOf(id);
    }
  }
}
