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

  /**
   * Refuses another version than 15 to 18, a user whom row-level security does not bind, and one
   * that may not make the tables.
   */
  static void requireFit(DatabaseAddress address) {
    try (Connection connection = address.connect();
        Statement statement = connection.createStatement()) {
      requireVersion(statement);
      requireBoundUser(statement);
      requireRights(statement);
    } catch (SQLException e) {
      throw new DatabaseUnavailable("no-answer", e);
    }
  }

  private static void requireVersion(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("show server_version_num")) {
      row.next();
      requireVersion(row.getInt(1));
    }
  }

  /** Takes the number as the server tells it: 150004 for 15.4. */
  static void requireVersion(int number) {
    int major = number / 10_000;
    if (major < OLDEST || major > NEWEST) {
      throw new DatabaseUnavailable("version", OLDEST, NEWEST, major);
    }
  }

  private static void requireRights(Statement statement) throws SQLException {
    String sql =
        """
        select current_user, current_database(),
               coalesce(has_schema_privilege(current_schema(), 'create'), false)
        """;
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      if (!row.getBoolean(3)) {
        throw new DatabaseUnavailable("no-rights", row.getString(1), row.getString(2));
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
