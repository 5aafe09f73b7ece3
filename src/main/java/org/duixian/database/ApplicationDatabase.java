package org.duixian.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** The application's way to its tables: pooled, migrated, kept to a district, counted. */
record ApplicationDatabase(DatabaseServer server, HikariDataSource pool, DataSource counted)
    implements AutoCloseable {

  private static final int CONNECTIONS = 16;

  /** Opens the server of the settings and brings its tables up to date. */
  static ApplicationDatabase open(DatabaseSettings settings) {
    DatabaseServer server = DatabaseServer.open(settings);
    try {
      return at(server, CONNECTIONS);
    } catch (RuntimeException | Error e) {
      server.close();
      throw e;
    }
  }

  static ApplicationDatabase at(DatabaseServer server, int connections) {
    HikariDataSource pool = new HikariDataSource();
    pool.setPoolName("duixian");
    pool.setJdbcUrl(server.address().url());
    pool.setUsername(server.address().user());
    pool.setPassword(server.address().password());
    pool.setMaximumPoolSize(connections);
    pool.setMinimumIdle(Math.min(2, connections));
    try {
      Migrations.onClassPath().apply(pool);
      return new ApplicationDatabase(server, pool, counted(new DistrictDataSource(pool)));
    } catch (RuntimeException | Error e) {
      pool.close();
      throw e;
    }
  }

  /** Counts outside the district's data source, so that setting the district is not counted. */
  private static DataSource counted(DataSource inner) {
    return ProxyDataSourceBuilder.create(inner).listener(new StatementCount.Listener()).build();
  }

  @Override
  public void close() {
    pool.close();
    server.close();
  }
}
