package org.duixian.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.duixian.kernel.Period.Grain;

class PeriodPropertyTests {

  @Property(seed = "20251130", tries = 500)
  void holdsTheDayItWasMadeFromAndReadsItsOwnCode(
      @ForAll Grain grain,
      @ForAll @DateRange(min = "1990-01-01", max = "2060-12-31") LocalDate day) {
    Period period = Period.of(grain, day);
    assertThat(day).isBetween(period.start(), period.end());
    assertThat(Period.of(period.code())).isEqualTo(period);
  }

  @Property(seed = "20251130", tries = 500)
  void periodsOfAGrainFollowEachOtherWithoutGapOrOverlap(
      @ForAll Grain grain,
      @ForAll @DateRange(min = "1990-01-01", max = "2060-12-31") LocalDate day) {
    Period period = Period.of(grain, day);
    assertThat(period.next().start()).isEqualTo(period.end().plusDays(1));
    assertThat(period.next().previous()).isEqualTo(period);
  }
}
