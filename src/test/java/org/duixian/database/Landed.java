package org.duixian.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;

/** One landed version of the tables: the scripts that came with it, after those before. */
record Landed(List<Script> scripts) {

  /** One script by its module and version. */
  record Script(String module, String version) {

    static Script of(String path) {
      String name = path.substring(path.indexOf('/') + 1);
      return new Script(
          path.substring(0, path.indexOf('/')), name.substring(1, name.indexOf("__")));
    }

    @Override
    public String toString() {
      return module + "/V" + version;
    }
  }

  /** All landed versions from the first on. */
  static List<Landed> all() {
    try (InputStream list =
        Objects.requireNonNull(Landed.class.getResourceAsStream("/migration/landed.txt"))) {
      List<Landed> versions = new ArrayList<>();
      for (String together :
          new String(list.readAllBytes(), StandardCharsets.UTF_8).split("\\n{2,}")) {
        List<Script> scripts =
            together.lines().filter(line -> !line.startsWith("#")).map(Script::of).toList();
        if (!scripts.isEmpty()) {
          versions.add(new Landed(scripts));
        }
      }
      return versions;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Brings a database of the landed version before this one to this one. */
  void apply(DataSource database) {
    List<String> order = Migrations.onClassPath().modules();
    scripts.stream()
        .sorted((a, b) -> Integer.compare(order.indexOf(a.module()), order.indexOf(b.module())))
        .forEach(script -> Migrations.migrate(database, script.module(), script.version()));
  }

  @Override
  public String toString() {
    return Arrays.toString(scripts.toArray());
  }
}
