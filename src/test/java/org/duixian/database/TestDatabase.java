package org.duixian.database;

import com.zaxxer.hikari.HikariPoolMXBean;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A fresh database, copied from a migrated template on the one server of this process. A test of a
 * few services opens one for itself; a running program gets its rows back before each class.
 */
public final class TestDatabase implements AutoCloseable {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String name;
  private final DatabaseAddress address;
  private int restored;
  private @Nullable ApplicationDatabase database;

  private TestDatabase(String name, DatabaseAddress address) {
    this.name = name;
    this.address = address;
  }

  /** A database with all tables and no rows; the application's role owns it. */
  public static TestDatabase fresh() {
    return made(Shared.TEMPLATE);
  }

  /** A database without any table, for migrations to begin at; the application's role owns it. */
  static TestDatabase empty() {
    return made("template1");
  }

  private static TestDatabase made(String template) {
    String name = "fresh_" + NUMBER.incrementAndGet();
    Shared.INSTANCE.create(name, template);
    return new TestDatabase(name, Shared.INSTANCE.address(name));
  }

  /** A database with what stands in this one now; nobody may be connected to this one. */
  TestDatabase copy() {
    return made(name);
  }

  /** The tables as they are, before any migration, with a connection of its own for each use. */
  DataSource unmigrated() {
    return new DriverManagerDataSource(address.url(), address.user(), address.password());
  }

  DatabaseAddress address() {
    return address;
  }

  /** The data folder of the test server, with PostgreSQL's programs unpacked in it. */
  static Path folder() {
    return Shared.INSTANCE.server.path();
  }

  /** The data source as the application has it: bound by row-level security, district set. */
  public DataSource dataSource() {
    if (database == null) {
      database = ApplicationDatabase.at(DatabaseServer.running(address), 8);
    }
    return database.counted();
  }

  public JdbcClient jdbc() {
    return JdbcClient.create(dataSource());
  }

  /** Makes a Spring application use this database. */
  public void register(DynamicPropertyRegistry registry) {
    registry.add(DatabaseSettings.URL, address::url);
    registry.add(DatabaseSettings.USER, address::user);
    registry.add(DatabaseSettings.PASSWORD, address::password);
  }

  /**
   * Gives a running program the rows back that it had when this was first asked. No id and no stamp
   * of a change is given twice, so what the program keeps in memory of earlier rows is never asked.
   */
  public void restore(BeanFactory program) {
    HikariPoolMXBean pool = program.getBean(ApplicationDatabase.class).pool().getHikariPoolMXBean();
    Shared server = Shared.INSTANCE;
    String kept = name + "_kept";
    server.empty(name, pool);
    if (restored++ == 0) {
      server.create(kept, name);
      server.let(name);
      return;
    }
    server.drop(name);
    server.create(name, kept);
    pool.softEvictConnections();
    jdbc(address)
        .sql(
            """
            select setval(format('%I.%I', schemaname, sequencename)::regclass,
                          coalesce(last_value, 0) + :more)
            from pg_sequences
            """)
        .param("more", restored * 1_000_000L)
        .query()
        .listOfRows();
  }

  private static JdbcClient jdbc(DatabaseAddress address) {
    return JdbcClient.create(
        new DriverManagerDataSource(address.url(), address.user(), address.password()));
  }

  @Override
  public void close() {
    if (database != null) {
      database.close();
    }
  }

  /** The one server of this test run, kept between runs because creating it takes a second. */
  private record Shared(EmbeddedServer server) {

    static final String TEMPLATE = "template_migrated";
    static final Shared INSTANCE = start();

    private static Shared start() {
      Shared shared = new Shared(started());
      JdbcClient superuser = shared.superuser();
      superuser
          .sql("select datname from pg_database where datname ~ '^(fresh_|template_migrated)'")
          .query(String.class)
          .list()
          .forEach(shared::drop);
      shared.create(TEMPLATE, "template1");
      ApplicationDatabase.at(DatabaseServer.running(shared.address(TEMPLATE)), 2).close();
      return shared;
    }

    private static EmbeddedServer started() {
      Path target = Path.of("target").toAbsolutePath();
      EmbeddedServer server = firstFree(target.resolve("test-database"), 0);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
      return server;
    }

    /** Two test runs at the same time get a folder each. */
    private static EmbeddedServer firstFree(Path folder, int number) {
      try {
        return EmbeddedServer.start(
            number == 0 ? folder : Path.of(folder + "-" + number), Durability.THROWN_AWAY);
      } catch (DatabaseUnavailable e) {
        if (number < 3 && e.because("in-use")) {
          return firstFree(folder, number + 1);
        }
        throw e;
      }
    }

    private static void stop(EmbeddedServer server) {
      try {
        server.close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    private JdbcClient superuser() {
      return jdbc(server.superuser());
    }

    void drop(String name) {
      superuser().sql("drop database " + name + " with (force)").update();
    }

    /** Nobody is in the database afterwards, or comes in. */
    void empty(String name, HikariPoolMXBean pool) {
      superuser().sql("alter database " + name + " allow_connections false").update();
      pool.softEvictConnections();
      superuser()
          .sql("select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = :name")
          .param("name", name)
          .query()
          .listOfRows();
    }

    void let(String name) {
      superuser().sql("alter database " + name + " allow_connections true").update();
    }

    synchronized void create(String name, String template) {
      superuser()
          .sql("create database %s template %s owner duixian".formatted(name, template))
          .update();
    }

    DatabaseAddress create(String template) {
      String name = "fresh_" + NUMBER.incrementAndGet();
      create(name, template);
      return address(name);
    }

    DatabaseAddress address(String name) {
      DatabaseAddress own = server.application();
      return new DatabaseAddress(
          own.url().replace("/" + EmbeddedServer.DATABASE + "?", "/" + name + "?"),
          own.user(),
          own.password());
    }
  }
}
