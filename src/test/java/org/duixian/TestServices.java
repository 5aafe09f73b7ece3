package org.duixian;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.duixian.access.AuditTrail;
import org.duixian.access.Permission;
import org.duixian.database.Changes;
import org.duixian.database.DistrictSql;
import org.duixian.database.TestDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The few services that a test names, on a fresh database and at a fixed hour. */
public final class TestServices implements AutoCloseable {

  private final TestDatabase database = TestDatabase.fresh();
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  /** Starts services; database, audit trail, permissions and transactions are always there. */
  public TestServices(String now, Class<?>... services) {
    Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    context.registerBean(DataSource.class, database::dataSource);
    context.registerBean(JdbcClient.class, database::jdbc);
    context.registerBean(
        JdbcTransactionManager.class, () -> new JdbcTransactionManager(database.dataSource()));
    context.registerBean(Clock.class, () -> clock);
    context.register(
        Transactions.class, DistrictSql.class, AuditTrail.class, Permission.class, Changes.class);
    context.register(services);
    context.refresh();
  }

  /** Gives {@code @Transactional} its meaning. */
  @EnableTransactionManagement(proxyTargetClass = true)
  static class Transactions {}

  public <T> T get(Class<T> service) {
    return context.getBean(service);
  }

  public BeanFactory beans() {
    return context;
  }

  public JdbcClient jdbc() {
    return database.jdbc();
  }

  @Override
  public void close() {
    TestDistrict.leave();
    context.close();
    database.close();
  }
}
