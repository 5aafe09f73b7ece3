package org.duixian.bench;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Fills a district with indicators, organisations and months, and reads them back in bare SQL. */
final class Indicators implements AutoCloseable {

  static final int ORGANISATIONS = 220;
  static final int MONTHS = 48;
  static final LocalDate FIRST = LocalDate.of(2022, 1, 1);

  private static final String DISTRICT = "370105";
  private static final int PORT_LINE = 3;

  private final Path data;
  private final Connection connection;

  private Indicators(Path data, Connection connection) {
    this.data = data;
    this.connection = connection;
  }

  static Indicators of(Path data) throws IOException, SQLException {
    Indicators indicators = new Indicators(data, connect(data, "duixian"));
    indicators.run("select set_config('duixian.district', '" + DISTRICT + "', false)");
    return indicators;
  }

  private static Connection connect(Path data, String role) throws IOException, SQLException {
    String port =
        Files.readAllLines(data.resolve("database/postmaster.pid")).get(PORT_LINE).strip();
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/duixian",
        role,
        Files.readString(data.resolve(role + ".password")).strip());
  }

  /** Loads month by month, as life does: the months of an indicator lie far apart on the disk. */
  void fill(int indicators) throws SQLException, IOException {
    run(
        """
        insert into unit (district, key, kind, name, short_name, valid_from)
        select '%1$s', 'bench-street-' || n, 'STREET', '测量单位' || n, '测量单位' || n, date '2019-01-01'
          from generate_series(1, %2$d - (select count(*) from unit
                                          where kind in ('STREET', 'PARK'))) n
        """
            .formatted(DISTRICT, ORGANISATIONS));
    run(
        """
        with added as (
          insert into indicator (district, code, sample)
          select '%1$s', 'BENCH' || n, true from generate_series(1, %2$d) n returning id)
        insert into indicator_version (district, indicator, valid_from, name, unit, measure,
                                       direction, over_units, over_time, across, nature, source,
                                       recorded_at, recorded_by)
        select '%1$s', id, date '2020-01-01', '测量指标' || id, '元', 'LEVEL', 'HIGH', 'SUM', 'SUM',
               'AREA', 'OWN', 'TYPED', now(), 'bench' from added
        """
            .formatted(DISTRICT, indicators));
    List<Long> ids = longs("select id from indicator where code like 'BENCH%' order by id");
    List<Long> units =
        longs(
            "select id from unit where kind in ('STREET', 'PARK') order by id limit "
                + ORGANISATIONS);
    // Checked again afterwards, as a whole and not row by row.
    run("alter table observation drop constraint observation_district_indicator_fkey");
    run("alter table observation drop constraint observation_district_unit_fkey");
    // COPY passes by row-level security, so that only the superuser may do it.
    try (Connection loading = connect(data, "postgres")) {
      try (Statement settings = loading.createStatement()) {
        settings.execute("set synchronous_commit = off");
        settings.execute("alter system set max_wal_size = '16GB'");
        settings.execute("select pg_reload_conf()");
      }
      CopyManager copy = loading.unwrap(PGConnection.class).getCopyAPI();
      for (int month = 0; month < MONTHS; month++) {
        copyMonth(copy, ids, units, month);
      }
    }
    run(
        """
        alter table observation
          add foreign key (district, indicator) references indicator (district, id),
          add foreign key (district, unit) references unit (district, id)
        """);
    run("vacuum (analyze) observation");
  }

  private static void copyMonth(CopyManager copy, List<Long> ids, List<Long> units, int month)
      throws SQLException, IOException {
    LocalDate start = FIRST.plusMonths(month);
    StringBuilder rows = new StringBuilder();
    for (long indicator : ids) {
      for (long unit : units) {
        rows.append(DISTRICT).append('\t').append(indicator).append('\t').append(unit);
        rows.append("\tACTUAL\tMONTH\t").append(start).append('\t');
        rows.append((indicator * 7919 + unit * 104_729 + month * 31L) % 1_000_000).append('\t');
        rows.append("IMPORTED\t").append(start).append("\tbench\n");
      }
    }
    copy.copyIn(
        """
        copy observation (district, indicator, unit, kind, grain, period_start, value, origin,
                          recorded_at, recorded_by) from stdin
        """,
        new StringReader(rows.toString()));
  }

  /** The same work as the product's roll-up, in one statement without anything around it. */
  Sample bare(List<Long> ids, int rounds) throws SQLException {
    double[] times = new double[rounds];
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            select period_start, count(*), sum(value) from observation
            where district = ? and indicator = ? and kind = 'ACTUAL' and grain = 'MONTH'
              and period_start between ? and ?
            group by period_start order by period_start
            """)) {
      for (int i = 0; i < rounds; i++) {
        statement.setString(1, DISTRICT);
        statement.setLong(2, ids.get(i % ids.size()));
        statement.setObject(3, LocalDate.of(2025, 1, 1));
        statement.setObject(4, LocalDate.of(2025, 12, 31));
        long begin = System.nanoTime();
        try (ResultSet rows = statement.executeQuery()) {
          int months = 0;
          while (rows.next()) {
            months++;
          }
          if (months != 12) {
            throw new IllegalStateException("the roll-up has " + months + " months");
          }
        }
        times[i] = (System.nanoTime() - begin) / 1e6;
      }
    }
    return Sample.of(times);
  }

  List<Long> longs(String sql) throws SQLException {
    List<Long> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getLong(1));
      }
    }
    return found;
  }

  Optional<String> first(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
    }
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
