package org.duixian.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Puts rows into every table, made from what the catalogue says of it: a row is guessed, and what
 * the database refuses of it is guessed again.
 */
final class FilledTables {

  private static final int GUESSES = 3000;

  /** So many refusals by a trigger ask for other rows to refer to. */
  private static final int REPEATED = 100;

  private static final String RAISED = "P0001";
  private static final String NONE = "null";

  /** The length of what stands in every column of bytes. */
  private static final String TWO_BYTES = "2";

  private static final Map<String, List<String>> WORDS =
      Map.ofEntries(
          Map.entry("text", List.of("示例", "2025", "a".repeat(64))),
          Map.entry("character(36)", List.of("00000000-0000-0000-0000-000000000000")),
          Map.entry("boolean", List.of("true", "false")),
          Map.entry("time without time zone", List.of("08:30")),
          Map.entry("date", List.of("2025-03-01", "2025-12-31", "2026-01-31")),
          Map.entry("timestamp with time zone", List.of("2025-03-01T08:00Z", "2026-02-01T08:00Z")),
          Map.entry("tsvector", List.of("'示例':1")),
          Map.entry("bytea", List.of("\\x00ff", "\\x" + "0f".repeat(32))),
          Map.entry("jsonb", List.of("{}", "[]", "\"示例\"")),
          Map.entry("numeric[]", List.of("{1,2.5}")),
          Map.entry("bigint[]", List.of("{}", "{1}")),
          Map.entry("integer[]", List.of("{}", "{1,2}")),
          Map.entry("date[]", List.of("{}", "{2026-01-04}")),
          Map.entry("xid8", List.of("1", TWO_BYTES)),
          Map.entry("text[]", List.of("{}", "{示例,甲}")));

  private final Connection connection;
  private final Catalogue catalogue;
  private final Set<Catalogue.Table> filled;
  private final Random random = new Random(7);
  private int number;

  /**
   * @param filled the tables that were filled before, as they were then
   */
  FilledTables(Connection connection, Set<Catalogue.Table> filled) {
    this.connection = connection;
    this.catalogue = new Catalogue(connection);
    this.filled = filled;
  }

  /**
   * Adds a row of each district to each table that is new or has changed since it was filled; one
   * that takes no more rows keeps what it has.
   */
  void fill(List<String> districts) throws SQLException {
    List<Catalogue.Table> waiting = catalogue.tables();
    waiting.removeIf(filled::contains);
    while (!waiting.isEmpty()) {
      List<Catalogue.Table> later = new ArrayList<>();
      for (Catalogue.Table table : waiting) {
        if (waiting.stream().anyMatch(other -> table.needs(other.name()))) {
          later.add(table);
        } else {
          insert(table, districts);
        }
      }
      if (later.size() == waiting.size()) {
        throw new AssertionError("tables that need each other: " + later);
      }
      waiting = later;
    }
  }

  private void insert(Catalogue.Table table, List<String> districts) throws SQLException {
    for (String district : districts) {
      enter(district);
      insert(table, district);
    }
    filled.add(table);
  }

  /** The keys of all rows of the district by table. */
  Map<String, List<String>> keys(String district) throws SQLException {
    enter(district);
    Map<String, List<String>> keys = new TreeMap<>();
    for (Map<String, String> each :
        catalogue.rows(
            """
            select i.indrelid::regclass::text as name, string_agg(a.attname, ', ' order by a.attname) as columns
              from pg_index i
              join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
              join pg_class c on c.oid = i.indrelid
             where i.indisprimary and not c.relispartition and c.relnamespace = 'public'::regnamespace
               and c.relname !~ '^migrat(ed|ion_)'
             group by 1
            """)) {
      String sql = "select row(%s)::text as key from %s order by 1";
      keys.put(
          Catalogue.get(each, "name"),
          catalogue
              .rows(sql.formatted(Catalogue.get(each, "columns"), Catalogue.get(each, "name")))
              .stream()
              .map(row -> Catalogue.get(row, "key"))
              .toList());
    }
    return keys;
  }

  private void enter(String district) throws SQLException {
    try (PreparedStatement set =
        connection.prepareStatement("select set_config('duixian.district', ?, false)")) {
      set.setString(1, district);
      set.execute();
    }
  }

  private void insert(Catalogue.Table table, String district) throws SQLException {
    Map<String, String> row = new LinkedHashMap<>();
    Set<String> wrong = table.names();
    String refused = "";
    for (int guess = 0; guess < GUESSES; guess++) {
      again(table, row, wrong, district);
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "insert into %s (%s) values (%s)"
                .formatted(
                    table.name(),
                    String.join(", ", row.keySet()),
                    String.join(", ", row.values())));
        return;
      } catch (PSQLException e) {
        refused = e.getMessage();
        wrong = blamed(table, e);
        if (e.getSQLState().equals(RAISED) && guess % REPEATED == REPEATED - 1) {
          referToMore(table, district);
        }
        if (e.getSQLState().equals("23505") && guess > 20 && holds(table)) {
          return;
        }
      }
    }
    throw new AssertionError("no row fits " + table + ": " + refused + " " + row);
  }

  /** Adds a row to what a table refers to, where a trigger refuses all rows that stand there. */
  private void referToMore(Catalogue.Table table, String district) throws SQLException {
    for (Catalogue.Table other : catalogue.tables()) {
      if (table.needs(other.name())) {
        insert(other, district);
      }
    }
  }

  private boolean holds(Catalogue.Table table) throws SQLException {
    return !catalogue.rows("select 1 from %s limit 1".formatted(table.name())).isEmpty();
  }

  /** The columns that may have to do with a refusal. */
  private static Set<String> blamed(Catalogue.Table table, PSQLException e) {
    ServerErrorMessage message = e.getServerErrorMessage();
    if (message != null && message.getColumn() != null) {
      return Set.of(message.getColumn());
    }
    String constraint = message == null ? null : message.getConstraint();
    for (Catalogue.Rule rule : table.rules()) {
      if (rule.name().equals(constraint) && table.names().containsAll(rule.columns())) {
        return new HashSet<>(rule.columns());
      }
    }
    return table.names();
  }

  /** Guesses the wrong columns of a row again, with the whole of a reference that one stands in. */
  private void again(
      Catalogue.Table table, Map<String, String> row, Set<String> wrong, String district)
      throws SQLException {
    Set<String> kept = new HashSet<>();
    for (Catalogue.Column column : table.columns()) {
      if (wrong.contains(column.name())) {
        row.put(column.name(), guess(table, column, district));
      }
    }
    for (Catalogue.Reference reference : table.references()) {
      if (reference.columns().stream().anyMatch(wrong::contains)) {
        refer(table, reference, row, kept);
      }
    }
  }

  private void refer(
      Catalogue.Table table,
      Catalogue.Reference reference,
      Map<String, String> row,
      Set<String> kept)
      throws SQLException {
    boolean free =
        table.columns().stream()
            .anyMatch(each -> !each.required() && reference.columns().contains(each.name()));
    List<Map<String, String>> targets =
        catalogue.rows(
            "select %s from %s order by random() limit 1"
                .formatted(
                    reference.referred().stream()
                        .map(name -> "quote_literal(" + name + ") as " + name)
                        .collect(Collectors.joining(", ")),
                    reference.table()));
    boolean none = targets.isEmpty() || free && random.nextBoolean();
    for (int i = 0; i < reference.columns().size(); i++) {
      String column = reference.columns().get(i);
      if (column.equals("district")) {
        continue;
      }
      if (!none && kept.add(column)) {
        row.put(column, Catalogue.get(targets.getFirst(), reference.referred().get(i)));
      } else if (none
          && table.columns().stream()
              .anyMatch(each -> each.name().equals(column) && !each.required())) {
        row.put(column, NONE);
      }
    }
  }

  private String guess(Catalogue.Table table, Catalogue.Column column, String district) {
    if (column.name().equals("district")
        || table.name().equals("district") && column.name().equals("code")) {
      return "'" + district + "'";
    }
    if (!column.required() && random.nextInt(3) == 0) {
      return NONE;
    }
    if (column.standard() && random.nextBoolean()) {
      return "default";
    }
    List<String> words = words(table, column);
    if (words.isEmpty()) {
      throw new AssertionError("nothing is known to stand in " + table.name() + "." + column);
    }
    return "'" + words.get(random.nextInt(words.size())).replace("'", "''") + "'";
  }

  /** What may stand in a column: what its rules name, else something of its type. */
  private List<String> words(Catalogue.Table table, Catalogue.Column column) {
    List<String> words = new ArrayList<>();
    boolean whole = List.of("smallint", "integer", "bigint").contains(column.type());
    for (Catalogue.Rule rule : table.rules()) {
      if (rule.columns().contains(column.name())) {
        Matcher literal =
            Pattern.compile(whole ? "\\b(\\d+)\\b" : "'([^']*)'::text").matcher(rule.definition());
        while (literal.find()) {
          words.add(literal.group(1));
        }
      }
    }
    number++;
    if (whole || column.type().equals("numeric")) {
      words.addAll(List.of("1", TWO_BYTES, Integer.toString(number)));
    } else if (words.isEmpty() && column.type().equals("text")
        || random.nextInt(4) == 0 && column.type().equals("text")) {
      words.addAll(WORDS.get("text"));
      words.add("示例" + number);
    } else if (!column.type().equals("text")) {
      String type = column.type().startsWith("character varying") ? "text" : column.type();
      words.addAll(WORDS.getOrDefault(type, List.of()));
    }
    return words;
  }
}
