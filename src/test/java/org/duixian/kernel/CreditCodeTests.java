package org.duixian.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.duixian.kernel.Typed.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Credit codes; all are invented, of a division 370199 that there is not. */
class CreditCodeTests {

  private static final String INVENTED = "91370199MA000TEX53";

  @ParameterizedTest
  @ValueSource(
      strings = {
        INVENTED,
        "91370199ma000tex53",
        " 91370199 MA000TEX 53 ",
        "９１３７０１９９ＭＡ０００ＴＥＸ５３",
        "\u200B91370199MA000TEX53\u00A0"
      })
  void isReadInEverySpelling(String typed) {
    CreditCode code = CreditCode.read(typed).found().orElseThrow();
    assertThat(code).isEqualTo(new CreditCode(INVENTED)).hasToString(INVENTED);
    assertThat(code.division()).isEqualTo("370199");
    assertThat(code.organisation()).isEqualTo("MA000TEX5");
    assertThat(code.doubt()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "91370199MA000004X8",
        "91370199MA0000090K",
        "A11000000000000196",
        "91990001MAAAAAAA1A"
      })
  void authoritiesAndCheckCharactersOfEveryKindAreTaken(String typed) {
    assertThat(CreditCode.read(typed).found().orElseThrow().doubt()).isEmpty();
  }

  @Test
  void aWrong17thCharacterIsDoubtedAndNotRefused() {
    CreditCode code = CreditCode.read("91370105MA3C0XX00W").found().orElseThrow();
    assertThat(code.doubt()).contains(CreditCode.DOUBT);
  }

  @ParameterizedTest
  @CsvSource({
    "91370199MA000TEX5, CODE_LENGTH",
    "370199MA000TEX5, CODE_LENGTH",
    "9.13702E+17, CODE_LENGTH",
    "91370199MA000TEX54, CODE_CHECK",
    "91370199MA000TXE53, CODE_CHECK",
    "91370199MA00OTEX53, CODE_CHARACTER",
    "91370199MA000TEXI3, CODE_CHARACTER",
    "91370A99MA000TEX53, CODE_CHARACTER",
    "91370199MA000TEX5区, CODE_CHARACTER",
    "'', NOTHING"
  })
  void saysWhatIsWrong(String typed, Fault fault) {
    assertThat(CreditCode.read(typed))
        .isInstanceOfSatisfying(
            Typed.Refused.class, refused -> assertThat(refused.fault()).isEqualTo(fault));
  }

  @Test
  void namesThePlaceOfAWrongCharacter() {
    assertThat(CreditCode.read("91370199MA00OTEX53"))
        .isEqualTo(Typed.refused(Fault.CODE_CHARACTER, "91370199MA00OTEX53", "13", "O"));
  }

  @Test
  void everySlipOfOneCharacterIsNoticed() {
    String characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    for (int i = 0; i < INVENTED.length(); i++) {
      for (char other : characters.toCharArray()) {
        String slip = INVENTED.substring(0, i) + other + INVENTED.substring(i + 1);
        assertThat(CreditCode.read(slip).found().isPresent()).isEqualTo(slip.equals(INVENTED));
      }
    }
  }

  @Test
  void noCodeIsMadeThatIsNone() {
    assertThatThrownBy(() -> new CreditCode("91370199MA000TEX54"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
