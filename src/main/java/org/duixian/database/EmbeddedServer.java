package org.duixian.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL on this machine's loopback, with its data in the data folder. A server that an earlier
 * process left behind is taken over, so nothing it acknowledged is lost.
 */
final class EmbeddedServer implements AutoCloseable {

  static final String DATABASE = "duixian";

  private static final String SUPERUSER = "postgres";
  private static final String APPLICATION = "duixian";
  private static final int ATTEMPTS = 3;

  private final DataFolder folder;
  private final ServerBinaries binaries;
  private final ServerAccount account;
  private final Path data;
  private final Path log;
  private int port;

  private EmbeddedServer(DataFolder folder) {
    this.folder = folder;
    this.binaries = ServerBinaries.unpacked(folder);
    this.data = folder.resolve("database");
    this.log = folder.resolve("postgresql.log");
    folder.password(SUPERUSER);
    folder.password(APPLICATION);
    this.account = ServerAccount.forFolder(folder);
  }

  static EmbeddedServer start(Path wantedFolder, Durability durability) {
    DataFolder folder = DataFolder.lock(wantedFolder);
    try {
      EmbeddedServer server = new EmbeddedServer(folder);
      server.create();
      server.port = server.takenOver().orElseGet(() -> server.startAnew(durability));
      server.createDatabase();
      return server;
    } catch (RuntimeException | Error e) {
      closeAfter(e, folder);
      throw e;
    }
  }

  private static void closeAfter(Throwable failure, DataFolder folder) {
    try {
      folder.close();
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  /** The application's own sign-in: owner of its database, bound by row-level security. */
  DatabaseAddress application() {
    return DatabaseAddress.onThisMachine(port, DATABASE, APPLICATION, folder.password(APPLICATION));
  }

  DatabaseAddress superuser() {
    return superuser(port);
  }

  Path path() {
    return folder.path();
  }

  private DatabaseAddress superuser(int atPort) {
    return DatabaseAddress.onThisMachine(atPort, "postgres", SUPERUSER, folder.password(SUPERUSER));
  }

  private void create() {
    if (Files.isDirectory(data)) {
      requireFormat();
      return;
    }
    Path unfinished = folder.resolve("database.unfinished");
    try {
      ServerBinaries.delete(unfinished);
      run(
          binaries.program("initdb"),
          "--pgdata=" + unfinished,
          "--username=" + SUPERUSER,
          "--pwfile=" + folder.resolve(SUPERUSER + ".password"),
          "--auth=scram-sha-256",
          "--encoding=UTF8",
          "--locale=C",
          "--locale-provider=builtin",
          "--builtin-locale=C.UTF-8");
      Path configuration = unfinished.resolve("postgresql.conf");
      Files.writeString(
          configuration, Files.readString(configuration) + "\ninclude 'duixian.conf'\n");
      Files.move(unfinished, data);
    } catch (IOException e) {
      throw new DatabaseUnavailable("create", e);
    }
  }

  private void requireFormat() {
    try {
      String format = Files.readString(data.resolve("PG_VERSION")).strip();
      if (!format.equals(ServerBinaries.major())) {
        throw new DatabaseUnavailable("format", data, format, ServerBinaries.VERSION);
      }
    } catch (IOException e) {
      throw new DatabaseUnavailable("not-a-database", data, e);
    }
  }

  /** The port of a server that runs on the data already and lets us in. */
  private Optional<Integer> takenOver() {
    Optional<Postmaster> found = Postmaster.of(data);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    int foundPort = found.get().port();
    try (Connection connection = superuser(foundPort).connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("show data_directory")) {
      row.next();
      if (Path.of(row.getString(1)).equals(data)) {
        return Optional.of(foundPort);
      }
    } catch (SQLException doesNotLetUsIn) {
      // Falls through: a server in trouble is stopped and started again.
    }
    stop();
    return Optional.empty();
  }

  private int startAnew(Durability durability) {
    DatabaseUnavailable last = new DatabaseUnavailable("start", "");
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        int free = freePort();
        configure(free, durability);
        run(
            binaries.program("pg_ctl"),
            "start",
            "--pgdata=" + data,
            "--log=" + log,
            "--wait",
            "--silent");
        return free;
      } catch (DatabaseUnavailable e) {
        // Somebody else may have taken the free port in between.
        last = e;
      } catch (IOException e) {
        throw new DatabaseUnavailable("start", e);
      }
    }
    throw last;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void configure(int atPort, Durability durability) throws IOException {
    List<String> lines = new ArrayList<>(durability.settings());
    lines.add("port = " + atPort);
    lines.add("listen_addresses = '127.0.0.1'");
    lines.add("unix_socket_directories = ''");
    lines.add("max_connections = 100");
    lines.add("jit = off");
    lines.add("random_page_cost = 1.1");
    lines.add("timezone = 'UTC'");
    Path file = data.resolve("duixian.conf");
    Files.write(file, lines);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
  }

  private void createDatabase() {
    try (Connection connection = superuser().connect();
        Statement statement = connection.createStatement()) {
      if (!exists(statement, "pg_roles where rolname = '" + APPLICATION + "'")) {
        statement.execute(
            "create role %s login password '%s' nosuperuser nobypassrls nocreatedb nocreaterole"
                .formatted(APPLICATION, folder.password(APPLICATION)));
      }
      if (!exists(statement, "pg_database where datname = '" + DATABASE + "'")) {
        statement.execute("create database %s owner %s".formatted(DATABASE, APPLICATION));
      }
    } catch (SQLException e) {
      throw new DatabaseUnavailable("create", e);
    }
  }

  private static boolean exists(Statement statement, String condition) throws SQLException {
    try (ResultSet row = statement.executeQuery("select 1 from " + condition)) {
      return row.next();
    }
  }

  private void stop() {
    run(
        binaries.program("pg_ctl"),
        "stop",
        "--pgdata=" + data,
        "--mode=fast",
        "--wait",
        "--silent");
  }

  private void run(String... command) {
    Path output = folder.resolve("command.log");
    try {
      int status = account.run(List.of(command), output);
      if (status != 0) {
        throw new DatabaseUnavailable(
            "command", Path.of(command[0]).getFileName(), status, output, log);
      }
    } catch (IOException e) {
      throw new DatabaseUnavailable("start", e);
    }
  }

  /** Stops the server cleanly and gives the data folder free; a second call does nothing. */
  @Override
  public synchronized void close() throws IOException {
    if (folder.isLocked()) {
      try {
        stop();
      } finally {
        folder.close();
      }
    }
  }
}
