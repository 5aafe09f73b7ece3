package org.duixian.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** The application's way to its tables: pooled, migrated, kept to a district, counted. */
record ApplicationDatabase(HikariDataSource pool, DataSource counted) implements AutoCloseable {

  static ApplicationDatabase at(DatabaseAddress address, int connections) {
    HikariDataSource pool = new HikariDataSource();
    pool.setPoolName("duixian");
    pool.setJdbcUrl(address.url());
    pool.setUsername(address.user());
    pool.setPassword(address.password());
    pool.setMaximumPoolSize(connections);
    pool.setMinimumIdle(Math.min(2, connections));
    try {
      Migrations.onClassPath().apply(pool);
      return new ApplicationDatabase(pool, counted(new DistrictDataSource(pool)));
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
  }
}
