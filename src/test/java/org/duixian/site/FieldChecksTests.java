package org.duixian.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.duixian.kernel.Light;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed into the fields of a form, and what of it is taken. */
class FieldChecksTests {

  private final FormErrors errors = new FormErrors();
  private final FieldChecks fields = new FieldChecks(errors);

  @Test
  void aTextComesWithoutTheSpacesAroundIt() {
    assertThat(fields.text("title", "  新建 口袋公园　\n", 20)).isEqualTo("新建 口袋公园");
    assertThat(errors.isEmpty()).isTrue();
  }

  @Test
  void aTextIsNeitherEmptyNorTooLong() {
    assertThat(fields.text("full", "长".repeat(20), 20)).hasSize(20);
    assertThat(errors.isEmpty()).isTrue();

    fields.text("missing", null, 20);
    fields.text("blank", " 　\t", 20);
    fields.text("long", "长".repeat(21), 20);

    assertThat(errors.fields()).containsExactly("missing", "blank", "long");
    assertThat(errors.at("long").arguments()).containsExactly(20);
  }

  @Test
  void aNameEndsAtSixtyCharacters() {
    assertThat(fields.name("right", "名".repeat(60))).hasSize(60);
    fields.name("wrong", "名".repeat(61));
    assertThat(errors.fields()).containsExactly("wrong");
  }

  @Test
  void whatMayBeLeftOutIsOnlyCheckedWhenItIsThere() {
    assertThat(fields.nameOr("a", " ", "区府办")).isEqualTo("区府办");
    assertThat(fields.nameOr("a", "住建局", "区府办")).isEqualTo("住建局");
    assertThat(fields.textOrNone("b", "", 5)).isNull();
    assertThat(fields.dayOrNone("c", null)).isNull();
    assertThat(fields.numberOrNone("d", "　")).isNull();
    assertThat(errors.isEmpty()).isTrue();

    fields.textOrNone("b", "六个字太长了", 5);
    fields.dayOrNone("c", "明天");
    fields.numberOrNone("d", "许多");

    assertThat(errors.fields()).containsExactly("b", "c", "d");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1900-01-01", "2024-02-29", " 2025-12-31 ", "2200-12-31"})
  void takesADayOfTheCalendar(String typed) {
    assertThat(fields.day("due", typed)).isEqualTo(LocalDate.parse(typed.strip()));
    assertThat(errors.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2025-02-29", "2025-13-01", "25-03-01", "1899-12-31", "2201-01-01"})
  void refusesWhatIsNoDayOfTheCalendar(String typed) {
    fields.day("due", typed);
    assertThat(errors.fields()).containsExactly("due");
  }

  @ParameterizedTest
  @CsvSource({"'12', 12", "' 1,234,567.50 ', 1234567.50", "-3.6, -3.6", "'1，200', 1200"})
  void takesANumberAsItIsWritten(String typed, String number) {
    assertThat(fields.number("value", typed)).isEqualByComparingTo(number);
    assertThat(errors.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12a", "1e9", "1.2.3", "--1", "约5"})
  void refusesWhatIsNoNumber(String typed) {
    fields.number("value", typed);
    assertThat(errors.fields()).containsExactly("value");
  }

  @Test
  void aChoiceIsOneOfThoseOffered() {
    assertThat(fields.choice("light", " RED ", Light.NONE)).isEqualTo(Light.RED);
    assertThat(errors.isEmpty()).isTrue();
    assertThat(fields.choice("light", "red", Light.NONE)).isEqualTo(Light.NONE);
    assertThat(errors.fields()).containsExactly("light");
  }

  @Test
  void wordsArePartedAndSaidOnce() {
    assertThat(fields.words("topics", " 住房、供热，住房;绿化\n\n 供水 ,"))
        .isEqualTo(List.of("住房", "供热", "绿化", "供水"));
    assertThat(fields.words("topics", null)).isEmpty();
    assertThat(errors.isEmpty()).isTrue();
    fields.words("topics", "字".repeat(2001));
    assertThat(errors.fields()).containsExactly("topics");
  }
}
