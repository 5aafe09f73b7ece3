package org.duixian.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldSpellingsTests {

  private final FormErrors errors = new FormErrors();
  private final FieldChecks fields = new FieldChecks(errors);

  @Test
  void readsNumbersAndDaysInTheirUsualSpellings() {
    assertThat(fields.number("weight", "１，２００．５")).isEqualByComparingTo("1200.5");
    assertThat(fields.numberOrNone("weight", " ")).isNull();
    assertThat(fields.numberOrNone("figure", "12.5", 8, "元")).isEqualByComparingTo("1250000000");
    assertThat(fields.numberOrNone("figure", "500万元", 8, "元")).isEqualByComparingTo("5000000");
    assertThat(fields.day("due", "2025年6月底前")).isEqualTo(LocalDate.of(2025, 6, 30));
    assertThat(fields.day("due", "1949.10.1")).isEqualTo(LocalDate.of(1949, 10, 1));
    assertThat(fields.whole("places", "６", 0, 6)).isEqualTo(6);
    assertThat(fields.whole("opens", "−30", -30, 60)).isEqualTo(-30);
    assertThat(errors.isEmpty()).isTrue();
  }

  @Test
  void quotesAtTheFieldWhatItCannotTake() {
    assertThat(fields.number("weight", "10余")).isEqualTo(BigDecimal.ZERO);
    fields.number("share", "5家");
    fields.numberOrNone("figure", "1.2万", 4, "元");
    fields.day("due", "6月底");
    fields.day("from", "");
    fields.whole("places", "2.5", 0, 6);
    fields.whole("remind", "31", 0, 30);
    assertThat(errors.fields())
        .containsExactly("weight", "share", "figure", "due", "from", "places", "remind");
    assertThat(errors.at("places")).isEqualTo(error("site.error.whole", 0, 6));
    assertThat(errors.at("weight")).isEqualTo(error("site.typed.vague", "10余"));
    assertThat(errors.at("share")).isEqualTo(error("site.typed.number-only", "5家"));
    assertThat(errors.at("figure")).isEqualTo(error("site.typed.two-scales", "1.2万", "万元"));
    assertThat(errors.at("due")).isEqualTo(error("site.typed.no-year", "6月底"));
    assertThat(errors.at("from")).isEqualTo(error("site.typed.nothing", ""));
  }

  private static FormErrors.FieldError error(String key, Object... arguments) {
    return new FormErrors.FieldError(key, List.of(arguments));
  }
}
