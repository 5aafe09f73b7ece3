package org.duixian.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the hexagons of streets stand. */
class CartogramTests {

  @Test
  void hexagonsStandWhereTheyWerePutAndTheOthersFollowInOrder() {
    List<Cartogram.Street> streets =
        List.of(
            new Cartogram.Street(1, "一"),
            new Cartogram.Street(2, "二"),
            new Cartogram.Street(3, "三"),
            new Cartogram.Street(4, "四"));
    List<DistrictMaps.Standing> set = List.of(new DistrictMaps.Standing(3, 0, 0));
    assertThat(Cartogram.placed(streets, set))
        .containsExactly(
            new DistrictMaps.Standing(1, 1, 0),
            new DistrictMaps.Standing(2, 0, 1),
            new DistrictMaps.Standing(3, 0, 0),
            new DistrictMaps.Standing(4, 1, 1));
    assertThat(Cartogram.placed(streets, set)).isEqualTo(Cartogram.placed(streets, set));
  }
}
