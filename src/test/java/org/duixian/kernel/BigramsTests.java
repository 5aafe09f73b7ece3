package org.duixian.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BigramsTests {

  @Test
  void pairsNeighbours() {
    assertThat(Bigrams.of("修河堤")).isEqualTo("修河 河堤 堤");
  }

  @Test
  void pairsNothingAcrossPunctuation() {
    assertThat(Bigrams.of("修路，种树。")).isEqualTo("修路 路 种树 树");
  }

  @Test
  void takesWidthAndCaseAway() {
    assertThat(Bigrams.of("ＧＤＰ１２")).isEqualTo(Bigrams.of("gdp12"));
  }

  @Test
  void asksForPairsInOrder() {
    assertThat(Bigrams.query("修河堤")).isEqualTo("(修河 <-> 河堤)");
    assertThat(Bigrams.query("修河 种树")).isEqualTo("(修河) & (种树)");
  }

  @Test
  void asksForOneCharacterAsABeginning() {
    assertThat(Bigrams.query("树")).isEqualTo("树:*");
  }

  @Test
  void leavesNoSignThatTheQueryLanguageKnows() {
    assertThat(Bigrams.query("'a & !b | (c):*\\")).isEqualTo("a:* & b:* & c:*");
    assertThat(Bigrams.query("，！")).isEmpty();
  }
}
