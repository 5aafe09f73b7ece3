package org.duixian.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings the tables up to date: the scripts of {@code db/migration/<module>}, each module with a
 * history table of its own, a module after those it depends on.
 */
final class Migrations {

  private static final String FOLDER = "db/migration/";
  private static final String HISTORY = "migration_";

  private final Map<String, byte[]> scripts;

  private Migrations(Map<String, byte[]> scripts) {
    this.scripts = scripts;
  }

  /** Finds the scripts on the class path. */
  static Migrations onClassPath() {
    try {
      Map<String, byte[]> scripts = new TreeMap<>();
      for (Resource script :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath:" + FOLDER + "*/*.sql")) {
        String url = script.getURL().toString();
        scripts.put(
            url.substring(url.lastIndexOf(FOLDER) + FOLDER.length()),
            script.getContentAsByteArray());
      }
      return new Migrations(scripts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Applies what is missing; a database that has seen exactly these scripts is left at once.
   *
   * @throws DatabaseUnavailable when a newer program has been here, before anything is changed
   */
  void apply(DataSource database) {
    JdbcClient jdbc = JdbcClient.create(database);
    String fingerprint = fingerprint();
    jdbc.sql("create table if not exists migrated (fingerprint text primary key)").update();
    boolean seen =
        jdbc.sql("select fingerprint from migrated where fingerprint = :fingerprint")
            .param("fingerprint", fingerprint)
            .query(String.class)
            .optional()
            .isPresent();
    if (seen) {
      return;
    }
    requireKnown(jdbc);
    modules().forEach(module -> migrate(database, module, "latest"));
    DistrictPolicies.settle(jdbc);
    jdbc.sql("delete from migrated").update();
    jdbc.sql("insert into migrated (fingerprint) values (:fingerprint) on conflict do nothing")
        .param("fingerprint", fingerprint)
        .update();
  }

  /** The modules that have scripts, in the order in which they are migrated. */
  List<String> modules() {
    List<String> withScripts =
        scripts.keySet().stream()
            .map(path -> path.substring(0, path.indexOf('/')))
            .distinct()
            .toList();
    List<String> ordered = new ArrayList<>(ModuleOrder.of(withScripts));
    ordered.retainAll(withScripts);
    return ordered;
  }

  /** Refuses tables of a newer program: this one would write to them what it does not know. */
  private void requireKnown(JdbcClient jdbc) {
    List<String> unknown =
        jdbc
            .sql(
                """
                select table_name from information_schema.tables
                where table_schema = current_schema() and table_name ~ '^migration_[a-z]+$'
                order by table_name
                """)
            .query((row, number) -> row.getString("table_name"))
            .list()
            .stream()
            .flatMap(history -> applied(jdbc, history))
            .filter(script -> !scripts.containsKey(script))
            .toList();
    if (!unknown.isEmpty()) {
      throw new DatabaseUnavailable("newer", unknown.getLast(), unknown.size());
    }
  }

  private static Stream<String> applied(JdbcClient jdbc, String history) {
    String module = history.substring(HISTORY.length());
    return jdbc
        .sql("select script from %s where type = 'SQL' order by installed_rank".formatted(history))
        .query(String.class)
        .list()
        .stream()
        .map(script -> module + "/" + script);
  }

  /** Brings one module up to a version; those it depends on come before it. */
  static void migrate(DataSource database, String module, String version) {
    // Each module finds the tables of those before it: baseline at 0 lets it begin all the same.
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:" + FOLDER + module)
        .table(HISTORY + module)
        .target(version)
        .callbacks(new DistrictPolicies())
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }

  private String fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      scripts.forEach(
          (path, content) -> {
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(content);
          });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
