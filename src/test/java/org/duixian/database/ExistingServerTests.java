package org.duixian.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A PostgreSQL that somebody else runs: the oldest that is served, from Debian where it is. */
class ExistingServerTests {

  private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");

  @TempDir Path folder;

  @Test
  void servesFifteenToEighteenOnly() {
    assertThatThrownBy(() -> ExistingServer.requireVersion(140_011))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("14");
    for (int number : List.of(150_000, 160_004, 170_002, 180_006)) {
      assertThatCode(() -> ExistingServer.requireVersion(number)).doesNotThrowAnyException();
    }
    assertThatThrownBy(() -> ExistingServer.requireVersion(190_000))
        .isInstanceOfSatisfying(
            DatabaseUnavailable.class,
            refused ->
                assertThat(refused.sentence(Locale.SIMPLIFIED_CHINESE)).contains("15", "18", "19"));
  }

  @Test
  void saysWhichServerDoesNotAnswer() {
    DatabaseAddress nobody = DatabaseAddress.onThisMachine(1, "duixian", "duixian", "");
    assertThatThrownBy(() -> ExistingServer.requireFit(nobody))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("DUIXIAN_DATABASE_URL");
  }

  @Test
  void worksOnTheOldestServerAndRefusesUsersThatDoNotFit() throws Exception {
    if (!Files.isExecutable(PROGRAMS.resolve("initdb"))) {
      System.err.println("LEFT OUT: no PostgreSQL 15 in " + PROGRAMS + ", it is not tested here");
    }
    Assumptions.assumeTrue(Files.isExecutable(PROGRAMS.resolve("initdb")), "no PostgreSQL 15");
    try (DataFolder data = DataFolder.lock(folder.resolve("existing"))) {
      Fifteen server = Fifteen.start(data);
      try {
        refusals(server);
        migrated(server);
      } finally {
        server.stop();
      }
    }
  }

  private static void refusals(Fifteen server) {
    server.superuser("create database duixian");
    server.superuser("create role plain login password 'plain'");
    server.superuser("create role owner login password 'owner'");
    server.superuser("create role passes login bypassrls password 'passes'");
    server.superuser("alter database duixian owner to owner");

    assertThatThrownBy(() -> ExistingServer.requireFit(server.as("postgres")))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("row-level security");
    assertThatThrownBy(() -> ExistingServer.requireFit(server.as("passes")))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("row-level security");
    assertThatThrownBy(() -> ExistingServer.requireFit(server.as("plain")))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("alter database \"duixian\" owner to \"plain\"");
  }

  /** All tables are made, and a query without a district finds nothing in them. */
  private static void migrated(Fifteen server) {
    ExistingServer.requireFit(server.as("owner"));
    try (ApplicationDatabase database =
        ApplicationDatabase.at(DatabaseServer.running(server.as("owner")), 2)) {
      JdbcClient jdbc = JdbcClient.create(database.counted());
      assertThat(jdbc.sql("show server_version").query(String.class).single()).startsWith("15");
      DistrictScope.run(
          "990900",
          () -> {
            jdbc.sql("insert into district (code, name) values ('990900', '示例区')").update();
            jdbc.sql(
                    """
                    insert into account (district, login, name, role)
                    values ('990900', 'clerk', '示例甲', 'OFFICE')
                    """)
                .update();
            assertThat(accounts(jdbc)).isEqualTo(1);
          });
      assertThat(accounts(jdbc)).isZero();
    }
  }

  private static int accounts(JdbcClient jdbc) {
    return jdbc.sql("select count(*) from account").query(Integer.class).single();
  }

  /** A server of its own, made and started as its administrator would. */
  private record Fifteen(DataFolder data, ServerAccount account, int port) {

    static Fifteen start(DataFolder data) throws IOException {
      int port;
      try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        port = free.getLocalPort();
      }
      Fifteen server = new Fifteen(data, ServerAccount.forFolder(data), port);
      server.run(
          "initdb", "--pgdata=" + server.place(), "--username=postgres", "--auth=trust", "-N");
      server.run(
          "pg_ctl",
          "start",
          "-w",
          "--pgdata=" + server.place(),
          "--log=" + data.resolve("postgresql.log"),
          "--options=-p "
              + port
              + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off");
      return server;
    }

    private Path place() {
      return data.resolve("database");
    }

    private void run(String program, String... arguments) throws IOException {
      List<String> command = new java.util.ArrayList<>();
      command.add(PROGRAMS.resolve(program).toString());
      command.addAll(List.of(arguments));
      Path log = data.resolve(program + ".log");
      assertThat(account.run(command, log)).as("%s: %s", program, log).isZero();
    }

    DatabaseAddress as(String user) {
      return DatabaseAddress.onThisMachine(port, "duixian", user, user);
    }

    void superuser(String sql) {
      DatabaseAddress address =
          DatabaseAddress.onThisMachine(port, "postgres", "postgres", "postgres");
      JdbcClient.create(
              new DriverManagerDataSource(address.url(), address.user(), address.password()))
          .sql(sql)
          .update();
    }

    void stop() throws IOException {
      run("pg_ctl", "stop", "-w", "-m", "fast", "--pgdata=" + place());
    }
  }
}
