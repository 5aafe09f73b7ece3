package org.duixian.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.duixian.progress.Ranking.Order;
import org.duixian.progress.Ranking.Placed;
import org.junit.jupiter.api.Test;

class RankingTests {

  @Test
  void equalValuesShareAPlaceAndTheNextOneIsSkippedOrNot() {
    Map<String, String> values =
        new TreeMap<>(Map.of("甲", "97.20", "乙", "97.2", "丙", "98", "丁", "91"));
    values.put("戊", "");
    assertThat(
            Ranking.of(
                values.entrySet(),
                each -> each.getValue().isEmpty() ? null : new BigDecimal(each.getValue()),
                Order.HIGHEST_FIRST))
        .extracting(each -> each.thing().getKey(), Placed::place, Placed::densePlace, Placed::tied)
        .containsExactlyInAnyOrder(
            tuple("丙", 1, 1, false),
            tuple("甲", 2, 2, true),
            tuple("乙", 2, 2, true),
            tuple("丁", 4, 3, false),
            tuple("戊", 0, 0, false));
  }

  @Test
  void placesCountThoseThatAreBetter() {
    Random random = new Random(7);
    for (int run = 0; run < 50; run++) {
      List<Integer> values = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        values.add(random.nextInt(12));
      }
      for (Placed<Integer> placed : Ranking.of(values, BigDecimal::valueOf, Order.LOWEST_FIRST)) {
        long better = values.stream().filter(each -> each < placed.thing()).count();
        long steps = values.stream().filter(each -> each < placed.thing()).distinct().count();
        assertThat(placed.place()).isEqualTo((int) better + 1);
        assertThat(placed.densePlace()).isEqualTo((int) steps + 1);
      }
    }
  }

  @Test
  void aMeanKnowsItsWeightsAndAGrowthItsBase() {
    assertThat(PeerComparison.mean(List.of(number("90"), number("100"))))
        .isEqualByComparingTo("95");
    assertThat(
            PeerComparison.weightedMean(
                List.of(
                    new PeerComparison.Weighted(number("90"), number("3")),
                    new PeerComparison.Weighted(number("100"), number("1")))))
        .isEqualByComparingTo("92.5");
    assertThat(PeerComparison.mean(List.of())).isNull();
    assertThat(PeerComparison.growth(number("108"), number("100"))).isEqualByComparingTo("8");
    assertThat(PeerComparison.growth(number("108"), number("0"))).isNull();
    assertThat(PeerComparison.growth(number("108"), number("-4"))).isNull();
  }

  private static BigDecimal number(String digits) {
    return new BigDecimal(digits);
  }
}
