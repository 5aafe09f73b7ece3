package org.duixian.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Hands out each connection with the district of the asking thread set on it, for the policies of
 * row-level security to read. It is set every time, so no connection keeps that of its last user.
 */
final class DistrictDataSource extends DelegatingDataSource {

  DistrictDataSource(DataSource pool) {
    super(pool);
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = super.getConnection();
    try {
      setDistrict(connection);
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private static void setDistrict(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select set_config('duixian.district', ?, false)")) {
      statement.setString(1, DistrictScope.current().orElse(""));
      statement.execute();
    }
  }
}
