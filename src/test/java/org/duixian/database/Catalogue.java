package org.duixian.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What PostgreSQL's catalogue says of the tables there are. */
record Catalogue(Connection connection) {

  record Column(String name, String type, boolean required, boolean standard) {}

  record Rule(String name, List<String> columns, String definition) {}

  record Reference(String name, List<String> columns, String table, List<String> referred) {}

  /** A table as the catalogue describes it. */
  record Table(String name, List<Column> columns, List<Rule> rules, List<Reference> references) {

    Set<String> names() {
      return columns.stream().map(Column::name).collect(Collectors.toSet());
    }

    boolean needs(String other) {
      Set<String> required =
          columns.stream().filter(Column::required).map(Column::name).collect(Collectors.toSet());
      return references.stream()
          .anyMatch(
              to ->
                  to.table().equals(other)
                      && !to.table().equals(name)
                      && required.containsAll(to.columns()));
    }
  }

  /** Returns every table of the product by name, without those that keep the migrations. */
  List<Table> tables() throws SQLException {
    List<Table> tables = new ArrayList<>();
    for (Map<String, String> each :
        rows(
            """
            select relname from pg_class
             where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
               and not relispartition and relname !~ '^migrat(ed|ion_)'
             order by relname
            """)) {
      String name = get(each, "relname");
      List<Column> columns = columns(name);
      List<Map<String, String>> rules = rules(name);
      tables.add(
          new Table(
              name,
              columns,
              rules.stream()
                  .map(
                      rule ->
                          new Rule(
                              get(rule, "conname"),
                              names(rule, "columns"),
                              get(rule, "definition")))
                  .toList(),
              rules.stream()
                  .filter(rule -> rule.get("referred") != null && written(columns, rule))
                  .map(
                      rule ->
                          new Reference(
                              get(rule, "conname"),
                              names(rule, "columns"),
                              get(rule, "target"),
                              names(rule, "referred")))
                  .toList()));
    }
    return tables;
  }

  private List<Column> columns(String table) throws SQLException {
    return rows(
            """
            select attname, format_type(atttypid, atttypmod) as type, attnotnull, atthasdef
              from pg_attribute
             where attrelid = '%s'::regclass and attnum > 0 and not attisdropped
               and attidentity = '' and attgenerated = ''
             order by attnum
            """
                .formatted(table))
        .stream()
        .map(
            row ->
                new Column(
                    get(row, "attname"),
                    get(row, "type"),
                    get(row, "attnotnull").equals("t"),
                    get(row, "atthasdef").equals("t")))
        .toList();
  }

  private List<Map<String, String>> rules(String table) throws SQLException {
    return rows(
        """
        select conname, pg_get_constraintdef(c.oid) as definition,
               nullif(confrelid, 0)::regclass::text as target,
               (select string_agg(attname, ',' order by place)
                  from unnest(conkey) with ordinality k (number, place)
                  join pg_attribute on attrelid = conrelid and attnum = number) as columns,
               (select string_agg(attname, ',' order by place)
                  from unnest(confkey) with ordinality k (number, place)
                  join pg_attribute on attrelid = confrelid and attnum = number) as referred
          from pg_constraint c
         where conrelid = '%s'::regclass and conkey is not null
         order by conname
        """
            .formatted(table));
  }

  /** Whether a rule is about what is written, and not about what the database makes of it. */
  private static boolean written(List<Column> columns, Map<String, String> rule) {
    return columns.stream().map(Column::name).toList().containsAll(names(rule, "columns"));
  }

  private static List<String> names(Map<String, String> row, String key) {
    return Arrays.asList(get(row, key).split(","));
  }

  static String get(Map<String, String> row, String key) {
    String value = row.get(key);
    if (value == null) {
      throw new IllegalArgumentException(key + " is not in " + row);
    }
    return value;
  }

  List<Map<String, String>> rows(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<Map<String, String>> rows = new ArrayList<>();
      while (result.next()) {
        Map<String, String> row = new HashMap<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.put(result.getMetaData().getColumnLabel(i), result.getString(i));
        }
        rows.add(row);
      }
      return rows;
    }
  }
}
