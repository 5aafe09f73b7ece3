package org.duixian.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Where a database is and who signs in to it. */
record DatabaseAddress(String url, String user, String password) {

  static DatabaseAddress onThisMachine(int port, String database, String user, String password) {
    return new DatabaseAddress(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?ApplicationName=duixian",
        user,
        password);
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  /** Leaves the password out, so that no log shows it. */
  @Override
  public String toString() {
    return user + " at " + url;
  }
}
