package org.duixian.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.duixian.TestDistrict;
import org.duixian.TestServices;
import org.duixian.access.AccountRole;
import org.duixian.change.ChangeLog;
import org.duixian.kernel.Period;
import org.duixian.organisation.Units;
import org.duixian.reader.Measure;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small district of its own: the district's unit, two streets, a park and a department. */
public final class IndicatorWorld {

  /** The year of the examples. */
  public static final int YEAR = 2031;

  public final String district;
  public final long whole;
  public final long east;
  public final long west;
  public final long park;
  public final long bureau;
  private final BeanFactory beans;
  private final TestDistrict own;

  private IndicatorWorld(BeanFactory beans, TestDistrict own) {
    this.beans = beans;
    this.own = own;
    this.district = own.code;
    signIn("甲", AccountRole.OFFICE);
    whole = own.unit("DISTRICT", "示例区");
    east = own.unit("STREET", "城东街道");
    west = own.unit("STREET", "城西街道");
    park = own.unit("PARK", "示例产业园");
    bureau = own.department("区示例局");
  }

  /** Starts the services that a test names, and those that every test of indicators needs. */
  public static TestServices services(Class<?>... more) {
    Stream<Class<?>> usual =
        Stream.of(
            ChangeLog.class,
            Units.class,
            Indicators.class,
            Definitions.class,
            Observations.class,
            Recording.class,
            Closings.class,
            RollUps.class,
            Values.class);
    return new TestServices(
        "2031-11-10T04:00:00Z", Stream.concat(usual, Stream.of(more)).toArray(Class<?>[]::new));
  }

  /** Opens a district that no other test knows, with 示例甲 of its office signed in. */
  public static IndicatorWorld open(BeanFactory beans) {
    return new IndicatorWorld(beans, TestDistrict.open(beans.getBean(JdbcClient.class)));
  }

  /** Signs somebody in, whose name is 示例 and the sign-in name. */
  public void signIn(String login, AccountRole role) {
    own.signIn(login, role);
  }

  /** Adds an indicator from the first day of the year before. */
  public Indicator indicator(String code, Definition definition) {
    long id =
        beans.getBean(Definitions.class).add(code, LocalDate.of(YEAR - 1, 1, 1), definition, false);
    return beans.getBean(Indicators.class).find(id).orElseThrow();
  }

  /** Adds an amount in 元 that adds up over units and months, told month by month. */
  public Indicator amount(String code) {
    return indicator(code, Definition.usual(code, "元", Measure.LEVEL));
  }

  /** Records what a unit achieved in a period. */
  public void actual(Indicator of, long unit, String period, String value) {
    record(of, unit, ObservationKind.ACTUAL, period, value);
  }

  /** Records a value by hand. */
  public void record(Indicator of, long unit, ObservationKind kind, String period, String value) {
    beans
        .getBean(Recording.class)
        .record(
            NewObservation.of(
                of.id(),
                unit,
                kind,
                Period.of(period),
                new BigDecimal(value),
                ObservationOrigin.TYPED));
  }
}
