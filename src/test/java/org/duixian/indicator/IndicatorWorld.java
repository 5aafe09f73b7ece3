package org.duixian.indicator;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.duixian.access.AuditTrail;
import org.duixian.access.Member;
import org.duixian.access.Role;
import org.duixian.database.Changes;
import org.duixian.database.DistrictScope;
import org.duixian.database.TestDatabase;
import org.duixian.kernel.Period;
import org.duixian.organisation.Units;
import org.duixian.reader.Measure;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** A small district of its own: the district's unit, two streets, a park and a department. */
public final class IndicatorWorld {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2031-11-10T04:00:00Z"), ZoneOffset.UTC);

  /** The year of the examples. */
  public static final int YEAR = 2031;

  private static int districts = 991400;

  public final String district;
  public final long whole;
  public final long east;
  public final long west;
  public final long park;
  public final long bureau;
  private final ApplicationContext context;
  private final JdbcClient jdbc;

  private IndicatorWorld(ApplicationContext context, JdbcClient jdbc) {
    this.context = context;
    this.jdbc = jdbc;
    this.district = String.valueOf(++districts);
    DistrictScope.set(district);
    jdbc.sql("insert into district (code, name) values (:code, '示例区')")
        .param("code", district)
        .update();
    signIn("clerk", "示例甲", Role.OFFICE, null);
    whole = unit("whole", "示例区", "DISTRICT", "1");
    east = unit("east", "城东街道", "STREET", "2");
    west = unit("west", "城西街道", "STREET", "3");
    park = unit("park", "示例产业园", "PARK", "4");
    bureau = unit("bureau", "区示例局", "DEPARTMENT", "5");
  }

  /** Starts the services that a test names, and those that every test of indicators needs. */
  public static AnnotationConfigApplicationContext services(
      TestDatabase database, Class<?>... more) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context.registerBean(DataSource.class, database::dataSource);
    context.registerBean(JdbcClient.class, database::jdbc);
    context.registerBean(
        JdbcTransactionManager.class, () -> new JdbcTransactionManager(database.dataSource()));
    context.registerBean(Clock.class, () -> NOON);
    context.register(
        Transactions.class,
        AuditTrail.class,
        Changes.class,
        Units.class,
        Indicators.class,
        Definitions.class,
        Observations.class,
        Recording.class,
        Closings.class,
        RollUps.class,
        Values.class);
    if (more.length > 0) {
      context.register(more);
    }
    context.refresh();
    return context;
  }

  /** Gives {@code @Transactional} its meaning. */
  @EnableTransactionManagement(proxyTargetClass = true)
  static class Transactions {}

  /** Opens a district that no other test knows, with a clerk of its office signed in. */
  public static IndicatorWorld open(ApplicationContext context) {
    return new IndicatorWorld(context, context.getBean(JdbcClient.class));
  }

  /** Signs somebody in. */
  public void signIn(String login, String name, Role role, String unitName) {
    long account =
        jdbc.sql(
                """
                insert into account (district, login, name, role, unit_name)
                values (:district, :login, :name, :role, :unit)
                on conflict (district, login) do update set name = :name returning id
                """)
            .param("district", district)
            .param("login", login)
            .param("name", name)
            .param("role", role.name())
            .param("unit", unitName)
            .query(Long.class)
            .single();
    Member member = new Member(district, "示例区", account, login, name, unitName, role, null, true);
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                member, null, member.getAuthorities()));
  }

  private long unit(String key, String name, String kind, String code) {
    return jdbc.sql(
            """
            insert into unit (district, key, kind, name, short_name, code, aliases, topics,
                              valid_from)
            values (:district, :key, :kind, :name, :name, :code, '{}', '{}', date '2019-01-01')
            returning id
            """)
        .param("district", district)
        .param("key", key)
        .param("name", name)
        .param("kind", kind)
        .param("code", code)
        .query(Long.class)
        .single();
  }

  /** Adds an indicator from the first day of the year before. */
  public Indicator indicator(String code, Definition definition) {
    long id =
        context
            .getBean(Definitions.class)
            .add(district, code, LocalDate.of(YEAR - 1, 1, 1), definition, false);
    return context.getBean(Indicators.class).find(district, id).orElseThrow();
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
    context
        .getBean(Recording.class)
        .record(
            district,
            NewObservation.of(
                of.id(), unit, kind, Period.of(period), new BigDecimal(value), Origin.TYPED));
  }

  /** Leaves the district. */
  public static void leave() {
    SecurityContextHolder.clearContext();
    DistrictScope.clear();
  }
}
