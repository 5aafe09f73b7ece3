package org.duixian.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The errors of a form, as its summary lists them. */
class FormErrorsTests {

  @Test
  void standInTheOrderInWhichTheyWereFound() {
    FormErrors errors = new FormErrors().add("due", "late").add("title", "long", 60).add("a", "b");
    assertThat(errors.fields()).containsExactly("due", "title", "a");
    assertThat(errors.isEmpty()).isFalse();
  }

  @Test
  void theFirstOneOfAFieldStays() {
    FormErrors errors = new FormErrors().add("due", "no-day").add("due", "too-late", "2025-01-01");
    assertThat(errors.fields()).containsExactly("due");
    assertThat(errors.at("due")).extracting("messageKey").isEqualTo("no-day");
    assertThat(errors.at("due").arguments()).isEmpty();
  }

  @Test
  void noneMeansThatTheFormIsRight() {
    FormErrors errors = new FormErrors();
    assertThat(errors.isEmpty()).isTrue();
    assertThat(errors.at("due")).isNull();
    assertThat(errors.fields()).isEmpty();
  }
}
