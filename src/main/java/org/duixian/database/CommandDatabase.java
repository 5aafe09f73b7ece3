package org.duixian.database;

import java.nio.file.Files;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The database for a command of the command line, while no program serves from it: tables are left
 * as they are, and a connection is kept to its district as elsewhere.
 */
public final class CommandDatabase implements AutoCloseable {

  private final DatabaseServer server;
  private final DataSource connections;

  private CommandDatabase(DatabaseServer server) {
    DatabaseAddress address = server.address();
    this.server = server;
    this.connections =
        new DistrictDataSource(
            new DriverManagerDataSource(address.url(), address.user(), address.password()));
  }

  /**
   * Joins the server of the settings, or starts the embedded one until this is closed.
   *
   * @throws DatabaseUnavailable when neither can be done, or there is nothing in the data folder
   */
  public static CommandDatabase open(DatabaseSettings settings) {
    if (settings.existing().isEmpty() && !Files.isDirectory(settings.data().resolve("database"))) {
      throw new DatabaseUnavailable("nothing-there", settings.data());
    }
    return new CommandDatabase(DatabaseServer.open(settings));
  }

  /** Returns connections that see the district of the thread. */
  public DataSource connections() {
    return connections;
  }

  @Override
  public void close() {
    server.close();
  }
}
