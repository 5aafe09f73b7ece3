package org.duixian.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.duixian.kernel.Light;
import org.duixian.overview.LightCounts.Piece;
import org.duixian.result.LightTally;
import org.junit.jupiter.api.Test;

/** The lights of a round, counted and drawn; every number here was reckoned by hand. */
class LightCountsTests {

  private static final LightCounts COUNTS =
      LightCounts.of(
          7,
          null,
          List.of(
              new LightTally(1L, Light.RED, 3),
              new LightTally(2L, Light.RED, 2),
              new LightTally(null, Light.RED, 1),
              new LightTally(1L, Light.GREEN, 12),
              new LightTally(2L, Light.MISSING, 2)));

  @Test
  void addUpOverTheGoalsThatTasksHangOn() {
    assertThat(COUNTS.number(Light.RED)).isEqualTo(6);
    assertThat(COUNTS.number(Light.GREEN)).isEqualTo(12);
    assertThat(COUNTS.number(Light.AMBER)).isZero();
    assertThat(COUNTS.total()).isEqualTo(20);
  }

  @Test
  void aCountLeadsToTheTasksItCounts() {
    assertThat(COUNTS.at(Light.RED).value()).isEqualByComparingTo("6");
    assertThat(COUNTS.at(Light.RED).source().path())
        .isEqualTo("/source/count/lights?round=7&light=RED");
    LightCounts goal = LightCounts.of(7, 2L, List.of(new LightTally(2L, Light.RED, 2)));
    assertThat(goal.at(Light.AMBER).value()).isEqualByComparingTo("0");
    assertThat(goal.at(Light.AMBER).source().path())
        .isEqualTo("/source/count/lights?round=7&light=AMBER&node=2");
  }

  /** 6 of 20 are 57 of 190 pixels, 12 of 20 are 114; what is missing takes its room unseen. */
  @Test
  void theBarGivesEachLightItsShareOfTheWidth() {
    assertThat(COUNTS.bar(20))
        .extracting(Piece::glyph, Piece::width)
        .containsExactly(tuple("r", "57px"), tuple("g", "114px"));
  }

  @Test
  void theBarOfASmallGoalIsShorterThanThatOfALargeOne() {
    assertThat(COUNTS.bar(40))
        .extracting(Piece::width)
        .containsExactly(6 * 190 / 40 + "px", 12 * 190 / 40 + "px")
        .containsExactly("28px", "57px");
  }

  @Test
  void oneAmongThousandsIsStillToBeSeen() {
    LightCounts many =
        LightCounts.of(
            7,
            null,
            List.of(
                new LightTally(null, Light.OVERDUE, 1), new LightTally(null, Light.DONE, 4_999)));
    assertThat(many.bar(5_000)).containsExactly(new Piece("r", "2px"), new Piece("d", "189px"));
  }

  @Test
  void theWorstLightComesFirst() {
    LightCounts all =
        LightCounts.of(
            7, null, LightCounts.SHOWN.stream().map(l -> new LightTally(null, l, 10)).toList());
    assertThat(all.bar(70)).extracting(Piece::glyph).containsExactly("r", "r", "a", "g", "d", "n");
  }
}
