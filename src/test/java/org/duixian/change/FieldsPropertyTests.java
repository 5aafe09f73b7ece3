package org.duixian.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FieldsPropertyTests {

  private static final Fields FIELDS =
      Fields.of("thing.", "title state# value deadline=due! coUnits aliases=names#words");

  private enum State {
    OPEN,
    DROPPED
  }

  private record Thing(
      String title,
      State state,
      @Nullable BigDecimal value,
      @Nullable LocalDate deadline,
      List<String> coUnits,
      List<String> aliases) {}

  @Property
  void theChangesBetweenTwoVersionsMakeTheOneOfTheOther(
      @ForAll("things") Thing one, @ForAll("things") Thing other) {
    Map<String, String> before = Fields.written(one);
    Map<String, String> after = Fields.written(other);
    List<FieldChange> changes = FIELDS.between(before, after);

    assertThat(Fields.applied(before, changes)).isEqualTo(after);
    assertThat(FIELDS.between(after, before))
        .containsExactlyElementsOf(
            changes.stream()
                .map(each -> new FieldChange(each.field(), each.after(), each.before()))
                .toList());
    assertThat(FIELDS.between(before, before)).isEmpty();
  }

  @Provide
  static Arbitrary<Thing> things() {
    Arbitrary<String> words = Arbitraries.of("", "甲", "乙 丙", "one", "甲\n乙");
    return Combinators.combine(
            words,
            Arbitraries.of(State.class),
            Arbitraries.bigDecimals().ofScale(3).injectNull(0.2),
            Arbitraries.of(LocalDate.of(2026, 6, 30), LocalDate.of(2027, 1, 1)).injectNull(0.2),
            words.list().ofMaxSize(3),
            words.list().ofMaxSize(2))
        .as(Thing::new);
  }

  @Test
  void declaresFieldsInOneLine() {
    assertThat(FIELDS.all())
        .extracting(
            ChangedField::name, ChangedField::label, ChangedField::codes, ChangedField::told)
        .containsExactly(
            tuple("title", "thing.title", null, false),
            tuple("state", "thing.state", "thing.state.", false),
            tuple("value", "thing.value", null, false),
            tuple("deadline", "thing.due", null, true),
            tuple("coUnits", "thing.co-units", null, false),
            tuple("aliases", "thing.names", "thing.words.", false));
  }

  @Test
  void whatABrowserMakesOfLinesIsNoChange() {
    assertThat(FIELDS.between(Map.of("title", "甲\r\n乙 "), Map.of("title", "甲\n乙"))).isEmpty();
  }
}
