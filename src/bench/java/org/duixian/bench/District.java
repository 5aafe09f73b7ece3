package org.duixian.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fills the sample district up to the size that pages are measured with. */
final class District implements AutoCloseable {

  static final int DOCUMENTS = 20;
  static final int TASKS = 5_000;
  static final int YEAR = 2025;

  private static final int PORT_LINE = 3;

  private final Connection connection;

  private District(Connection connection) {
    this.connection = connection;
  }

  static District of(Path data) throws IOException, SQLException {
    District district = new District(connect(data, "duixian"));
    district.enter("370105");
    return district;
  }

  static Connection connect(Path data, String role) throws IOException, SQLException {
    String port =
        Files.readAllLines(data.resolve("database/postmaster.pid")).get(PORT_LINE).strip();
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/duixian",
        role,
        Files.readString(data.resolve(role + ".password")).strip());
  }

  /** Sees the rows of another district from now on. */
  void enter(String code) throws SQLException {
    run("select set_config('duixian.district', '%s', false)".formatted(code));
  }

  void fill() throws SQLException {
    Optional<String> original = first("select min(id) from document");
    for (int copy = (int) count("document"); copy < DOCUMENTS && original.isPresent(); copy++) {
      copyDocument(original.get(), copy);
    }
    run(
        """
        insert into frame (district, year, name) values ('370105', %d, '24165')
            on conflict do nothing
        """
            .formatted(YEAR));
    run(
        """
        insert into task (district, year, number, title, indicator, bound, value, unit,
                          assignment, lead_unit, deadline, sample)
        select '370105', %d, 100000 + n, '完成第 ' || n || ' 项改造任务', '改造面积', 'GE', n, '平方米',
               case when u.id is null then 'NONE' else 'ASSIGNED' end, u.id,
               date '%d-01-01' + n %% 365, true
          from generate_series(1, %d) n
          left join (select id, row_number() over (order by id) as place from unit) u
            on u.place = 1 + n %% 40
        """
            .formatted(YEAR, YEAR, Math.max(0, TASKS - (int) count("task"))));
    run("analyze");
  }

  /** Gives so many units so many tasks each, with nothing else in the year. */
  void fillForRounds(int units, int rows) throws SQLException {
    run(
        """
        insert into frame (district, year, name) values ('370105', 2025, '24165')
            on conflict do nothing
        """);
    run(
        """
        insert into unit (district, key, kind, name, short_name, valid_from, sample)
        select '370105', 'bench-' || n, 'BODY', '示例单位' || n, '示例单位' || n,
               date '2020-01-01', true
          from generate_series(1, %d) n
        """
            .formatted(units));
    run(
        """
        insert into task (district, year, number, title, bound, value, unit, assignment, lead_unit,
                          sample)
        select '370105', 2025, 200000 + row_number() over (order by u.id, n),
               '完成第 ' || n || ' 项改造任务', 'GE', 100, '处', 'ASSIGNED', u.id, true
          from unit u cross join generate_series(1, %d) n where u.key like 'bench-%%'
        """
            .formatted(rows));
    run("analyze");
  }

  List<Long> numbers(String sql) throws SQLException {
    List<Long> numbers = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        numbers.add(row.getLong(1));
      }
    }
    return numbers;
  }

  private void copyDocument(String original, int copy) throws SQLException {
    String id =
        first(
                """
                insert into document (district, title, kind, year, place, issuer, date, file_name,
                                      characters, sha256, sample, imported_at, imported_by)
                select district, title || ' %1$d', kind, 2000 + %1$d, place, issuer, date,
                       file_name, characters, sha256 || '-%1$d', sample, imported_at, imported_by
                  from document where id = %2$s
                returning id
                """
                    .formatted(copy, original))
            .orElseThrow();
    copyRows("document_text", "text", original, id);
    copyRows(
        "document_section",
        "index, level, title, start_at, heading_end, end_at, part",
        original,
        id);
    copyRows("document_paragraph", "number, start_at, end_at, run_in_end, words", original, id);
    copyRows(
        "statement",
        """
        kind, start_at, end_at, quote, section, heading, paragraph, role, subject, value, unit, op,
        measure, period, threshold, rule, derivation, state\
        """,
        original,
        id);
  }

  private void copyRows(String table, String columns, String original, String id)
      throws SQLException {
    run(
        "insert into %1$s (district, document, %2$s) select district, %4$s, %2$s from %1$s where document = %3$s"
            .formatted(table, columns, original, id));
  }

  Optional<String> first(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
    }
  }

  long count(String table) throws SQLException {
    return Long.parseLong(first("select count(*) from " + table).orElseThrow());
  }

  Connection connection() {
    return connection;
  }

  void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Times of one bare statement to the same server in milliseconds. */
  Sample bareStatement(int rounds) throws SQLException {
    return statement(connection, "select 1", List.of(), rounds);
  }

  /** Times of a statement in milliseconds, with the values of its one parameter in turn. */
  static Sample statement(Connection connection, String sql, List<String> values, int rounds)
      throws SQLException {
    double[] times = new double[rounds];
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = -rounds; i < rounds; i++) {
        if (!values.isEmpty()) {
          statement.setString(1, values.get(Math.floorMod(i, values.size())));
        }
        long begin = System.nanoTime();
        statement.executeQuery().close();
        times[Math.max(0, i)] = (System.nanoTime() - begin) / 1e6;
      }
    }
    return Sample.of(times);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
