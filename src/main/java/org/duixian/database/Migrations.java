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

  /** Applies what is missing; a database that has seen exactly these scripts is left at once. */
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
    for (String module : modules()) {
      migrate(database, module);
    }
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

  private static void migrate(DataSource database, String module) {
    // Each module finds the tables of those before it: baseline at 0 lets it begin all the same.
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:" + FOLDER + module)
        .table("migration_" + module)
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
