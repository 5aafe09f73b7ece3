package org.duixian.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first letters by which names are found. */
class InitialsTests {

  @Test
  void readsTheNamesOfPlacesAsTheyAreSaid() {
    assertThat(Initials.of("单县")).isEqualTo("sx");
    assertThat(Initials.of("长清区")).isEqualTo("cqq");
    assertThat(Initials.of("莘县、东阿与泺口")).isEqualTo("sxdeylk");
    assertThat(Initials.of("重庆厦门六安")).isEqualTo("cqxmla");
  }

  @Test
  void takesTheLongestWordOfTheTableFirst() {
    assertThat(Initials.of("给排水")).isEqualTo("jps");
    assertThat(Initials.of("区长增长")).isEqualTo("qzzz");
    assertThat(Initials.of("长期调整")).isEqualTo("cqtz");
  }

  @Test
  void keepsLettersAndDigitsAndLeavesTheRestOut() {
    assertThat(Initials.of("黄台南路积水点（2026）A-3 号")).isEqualTo("htnljsd2026a3h");
    assertThat(Initials.of("……，。")).isEmpty();
  }

  @Test
  void tellsLettersFromWords() {
    assertThat(Initials.typed("jsd")).isTrue();
    assertThat(Initials.typed("2026")).isFalse();
    assertThat(Initials.typed("积水")).isFalse();
    assertThat(Initials.typed("j s")).isFalse();
  }

  /**
   * GB 2312 puts its 3755 frequent characters in the order of their readings; a table that was read
   * from Unicode agrees with it but for characters of several readings.
   */
  @Test
  void agreesWithTheOrderOfTheNationalStandard() {
    Charset national = Charset.forName("GB2312");
    StringBuilder frequent = new StringBuilder();
    for (int row = 0xb0; row <= 0xd7; row++) {
      for (int cell = 0xa1; cell <= (row == 0xd7 ? 0xf9 : 0xfe); cell++) {
        frequent.append(new String(new byte[] {(byte) row, (byte) cell}, national));
      }
    }
    String letters = Initials.of(frequent.toString());
    assertThat(letters).hasSize(3755);
    int away = 0;
    for (int at = 1; at < letters.length() - 1; at++) {
      char one = letters.charAt(at);
      away += one < letters.charAt(at - 1) || one > letters.charAt(at + 1) ? 1 : 0;
    }
    assertThat(away).as("neighbours that do not rise").isLessThan(160);
  }

  @Test
  void findsTheBestFirst() {
    List<FoundName> names =
        List.of(
            FoundName.of("北坦街道积水点改造", "", "", "/1"),
            FoundName.of("积水点", "", "", "/2"),
            FoundName.of("积水点改造", "水患", "", "/3"),
            FoundName.of("街道", "", "", "/4"));
    assertThat(FoundName.best(names, "积水点").stream().map(FoundName::path))
        .containsExactly("/2", "/3", "/1");
    assertThat(FoundName.best(names, "jsd").stream().map(FoundName::path))
        .containsExactly("/2", "/3", "/1");
    assertThat(FoundName.best(names, "改造 水患").stream().map(FoundName::path)).containsExactly("/3");
    assertThat(FoundName.best(names, " ")).isEmpty();
  }
}
