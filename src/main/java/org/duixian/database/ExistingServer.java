package org.duixian.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Checks a server that somebody else runs. */
final class ExistingServer {

  private static final int OLDEST = 15;
  private static final int NEWEST = 18;

  private ExistingServer() {}

  /** Refuses another version than 15 to 18, and a user whom row-level security does not bind. */
  static void requireFit(DatabaseAddress address) {
    try (Connection connection = address.connect();
        Statement statement = connection.createStatement()) {
      requireVersion(statement);
      requireBoundUser(statement);
    } catch (SQLException e) {
      throw new DatabaseUnavailable("no-answer", e);
    }
  }

  private static void requireVersion(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("show server_version_num")) {
      row.next();
      int major = row.getInt(1) / 10_000;
      if (major < OLDEST || major > NEWEST) {
        throw new DatabaseUnavailable("version", OLDEST, NEWEST, major);
      }
    }
  }

  private static void requireBoundUser(Statement statement) throws SQLException {
    String sql =
        """
        select rolname, current_database()
          from pg_roles
         where rolname = current_user
           and (rolsuper or rolbypassrls)
        """;
    try (ResultSet row = statement.executeQuery(sql)) {
      if (row.next()) {
        throw new DatabaseUnavailable("unbound-user", row.getString(1), row.getString(2));
      }
    }
  }
}
