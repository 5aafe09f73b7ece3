package org.duixian.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseServerTests {

  @TempDir Path folder;

  /** Unpacking takes a second or two; only the first test does it anew. */
  private void unpackedBefore() throws IOException {
    String name = "postgresql-" + ServerBinaries.VERSION;
    Files.createSymbolicLink(folder.resolve(name), TestDatabase.folder().resolve(name));
  }

  @Test
  void createsASafeServerOnTheFirstStart() throws Exception {
    try (EmbeddedServer server = EmbeddedServer.start(folder, Durability.KEPT)) {
      assertThat(rows(server, "show fsync")).containsExactly("on");
      assertThat(rows(server, "show synchronous_commit")).containsExactly("on");
      assertThat(rows(server, "show full_page_writes")).containsExactly("on");
      assertThat(rows(server, "show listen_addresses")).containsExactly("127.0.0.1");
      assertThat(rows(server, "show server_version").getFirst()).startsWith(ServerBinaries.VERSION);
      assertThat(rows(server, "select datlocale from pg_database where datname = 'duixian'"))
          .containsExactly("C.UTF-8");
      assertThat(rows(server, "select rolsuper or rolbypassrls from pg_roles where rolname = user"))
          .containsExactly("f");
    }
    assertThat(Files.getPosixFilePermissions(folder.resolve("postgres.password")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void letsNobodyInWithoutThePassword() throws Exception {
    unpackedBefore();
    try (EmbeddedServer server = EmbeddedServer.start(folder, Durability.THROWN_AWAY)) {
      DatabaseAddress right = server.application();
      DatabaseAddress wrong = new DatabaseAddress(right.url(), right.user(), "guessed");
      assertThatThrownBy(wrong::connect).isInstanceOf(SQLException.class);
    }
  }

  @Test
  void keepsTheRowsOverARestart() throws Exception {
    unpackedBefore();
    try (EmbeddedServer server = EmbeddedServer.start(folder, Durability.KEPT)) {
      update(server, "create table promise (words text)");
      update(server, "insert into promise values ('kept')");
    }
    try (EmbeddedServer server = EmbeddedServer.start(folder, Durability.KEPT)) {
      assertThat(rows(server, "select words from promise")).containsExactly("kept");
    }
  }

  @Test
  void takesOverTheServerOfAKilledProcess() throws Exception {
    unpackedBefore();
    Process killed =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                Committing.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(killed.inputReader().readLine()).isEqualTo("committed");
    long orphan = Postmaster.of(folder.resolve("database")).orElseThrow().process();
    killed.destroyForcibly().waitFor();
    try (EmbeddedServer server = EmbeddedServer.start(folder, Durability.KEPT)) {
      assertThat(rows(server, "select words from promise")).containsExactly("kept");
      assertThat(Postmaster.of(folder.resolve("database")).orElseThrow().process())
          .isEqualTo(orphan);
    }
    assertThat(Postmaster.of(folder.resolve("database"))).isEmpty();
  }

  @Test
  void startsWhenTheProcessNumberOfADeadServerBelongsToAnotherProgram() throws Exception {
    unpackedBefore();
    EmbeddedServer.start(folder, Durability.THROWN_AWAY).close();
    long another = ProcessHandle.current().pid();
    Files.writeString(
        folder.resolve("database/postmaster.pid"),
        another + "\n" + folder.resolve("database") + "\n1\n1\n\n127.0.0.1\n");
    try (EmbeddedServer server = EmbeddedServer.start(folder, Durability.THROWN_AWAY)) {
      assertThat(rows(server, "select 1")).containsExactly("1");
    }
  }

  @Test
  void refusesACopyOfAFolderInUseAndLeavesTheOriginalAlone() throws Exception {
    Path original = Files.createDirectory(folder.resolve("original"));
    Path copy = folder.resolve("copy");
    String name = "postgresql-" + ServerBinaries.VERSION;
    Files.createSymbolicLink(original.resolve(name), TestDatabase.folder().resolve(name));
    try (EmbeddedServer server = EmbeddedServer.start(original, Durability.THROWN_AWAY)) {
      new ProcessBuilder("cp", "-a", original.toString(), copy.toString()).start().waitFor();
      assertThatThrownBy(() -> EmbeddedServer.start(copy, Durability.THROWN_AWAY))
          .isInstanceOfSatisfying(
              DatabaseUnavailable.class,
              refused -> {
                assertThat(refused.because("copied")).isTrue();
                assertThat(refused.sentence(Locale.SIMPLIFIED_CHINESE))
                    .contains(original.toString(), copy.toString());
              });
      assertThat(rows(server, "select 1")).containsExactly("1");
    }
  }

  @Test
  void startsOnAFolderThatWasMovedAfterItsServerDied() throws Exception {
    Path first = Files.createDirectory(folder.resolve("first"));
    String name = "postgresql-" + ServerBinaries.VERSION;
    Files.createSymbolicLink(first.resolve(name), TestDatabase.folder().resolve(name));
    EmbeddedServer.start(first, Durability.THROWN_AWAY).close();
    Files.writeString(
        first.resolve("database/postmaster.pid"),
        ProcessHandle.current().pid() + "\n" + first.resolve("database") + "\n1\n1\n\n127.0.0.1\n");
    Path moved = Files.move(first, folder.resolve("moved"));
    try (EmbeddedServer server = EmbeddedServer.start(moved, Durability.THROWN_AWAY)) {
      assertThat(rows(server, "select 1")).containsExactly("1");
    }
  }

  @Test
  void refusesASecondProcessOnTheSameFolder() throws Exception {
    unpackedBefore();
    try (EmbeddedServer server = EmbeddedServer.start(folder, Durability.THROWN_AWAY)) {
      assertThatThrownBy(() -> EmbeddedServer.start(folder, Durability.THROWN_AWAY))
          .isInstanceOf(DatabaseUnavailable.class)
          .hasMessageContaining("Another Duixian")
          .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
      assertThat(rows(server, "select 1")).containsExactly("1");
    }
  }

  @Test
  void refusesAUserWhomRowLevelSecurityDoesNotBind() throws Exception {
    unpackedBefore();
    try (EmbeddedServer server = EmbeddedServer.start(folder, Durability.THROWN_AWAY)) {
      assertThatThrownBy(() -> DatabaseServer.open(existing(server.superuser())))
          .isInstanceOf(DatabaseUnavailable.class)
          .hasMessageContaining("row-level security")
          .hasMessageContaining("create role duixian");
      try (DatabaseServer joined = DatabaseServer.open(existing(server.application()))) {
        assertThat(joined.address()).isEqualTo(server.application());
      }
    }
  }

  @Test
  void readsTheSettingsFromTheEnvironment() {
    Map<String, String> variables =
        Map.of(
            "DUIXIAN_DATA", "/srv/duixian",
            "DUIXIAN_PORT", "9090",
            "DUIXIAN_DATABASE_URL", "postgresql://db/duixian",
            "DUIXIAN_DATABASE_USER", "office",
            "DUIXIAN_DATABASE_PASSWORD", "secret");
    assertThat(DatabaseSettings.from(variables::get))
        .isEqualTo(
            new DatabaseSettings(
                Path.of("/srv/duixian"),
                9090,
                Optional.of(
                    new DatabaseAddress("jdbc:postgresql://db/duixian", "office", "secret"))));
    assertThat(DatabaseSettings.from(name -> null).port()).isEqualTo(8080);
    assertThatThrownBy(() -> DatabaseSettings.from(Map.of("DUIXIAN_PORT", "80a")::get))
        .hasMessageContaining("DUIXIAN_PORT");
  }

  private static DatabaseSettings existing(DatabaseAddress address) {
    return new DatabaseSettings(Path.of("unused"), 0, Optional.of(address));
  }

  private static List<String> rows(EmbeddedServer server, String sql) throws SQLException {
    try (Connection connection = server.application().connect();
        ResultSet rows = connection.createStatement().executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  private static void update(EmbeddedServer server, String sql) throws SQLException {
    try (Connection connection = server.application().connect()) {
      connection.createStatement().execute(sql);
    }
  }
}
