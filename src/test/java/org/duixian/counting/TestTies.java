package org.duixian.counting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.duixian.TestServices;
import org.duixian.indicator.Definition;
import org.duixian.indicator.Definitions;
import org.duixian.indicator.Indicators;
import org.duixian.indicator.ObservationKind;
import org.duixian.indicator.Observations;
import org.duixian.indicator.Recording;
import org.duixian.kernel.Period;
import org.duixian.reader.Measure;

/** Indicators that a test ties to measures of projects, and what they are told in May. */
public final class TestTies {

  private final TestServices services;
  private final Map<String, Long> indicators = new HashMap<>();

  public TestTies(TestServices services) {
    this.services = services;
  }

  /** The services of counting with others beside. */
  public static Class<?>[] with(Class<?>... others) {
    try {
      Class<?>[] own = {
        Counting.class,
        CountingStore.class,
        Telling.class,
        Ties.class,
        Indicators.class,
        Definitions.class,
        Observations.class,
        Recording.class,
        Class.forName("org.duixian.indicator.Closings")
      };
      return Stream.concat(Stream.of(own), Stream.of(others)).toArray(Class<?>[]::new);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Adds an indicator that a measure gives, of all projects. */
  public void tie(String name, String measure) {
    tie(name, measure, "", "");
  }

  /** Adds an indicator that a measure gives, of the projects of a level. */
  public void tie(String name, String measure, String level) {
    tie(name, measure, "level", level);
  }

  private void tie(String name, String measure, String dimension, String value) {
    long indicator =
        services
            .get(Definitions.class)
            .add(name, LocalDate.of(2025, 1, 1), Definition.usual(name, "元", Measure.LEVEL), true);
    indicators.put(name, indicator);
    services
        .get(Ties.class)
        .tie(
            new Tie(indicator, "project", measure, dimension, value, "", LocalDate.of(2025, 1, 1)));
  }

  public void tell() {
    services.get(Telling.class).tell();
  }

  /** Returns the value of May. */
  public BigDecimal told(String name, long unit) {
    return told(name, unit, Period.month(2025, 5));
  }

  /** Returns the value of a month. */
  public BigDecimal told(String name, long unit, Period month) {
    return services
        .get(Observations.class)
        .find(indicators.get(name), unit, ObservationKind.ACTUAL, month)
        .orElseThrow()
        .value();
  }
}
