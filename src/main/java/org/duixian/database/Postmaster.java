package org.duixian.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The running main process of a PostgreSQL server, as its data folder names it. */
record Postmaster(long process, int port) {

  private static final String FILE = "postmaster.pid";
  private static final int PORT_LINE = 3;

  /**
   * Finds the live server on the data. The file of a dead one is taken away where its process
   * number belongs to some other program by now: PostgreSQL itself would take that for a live
   * server and refuse to start.
   */
  static Optional<Postmaster> of(Path data) {
    Path file = data.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      List<String> lines = Files.readAllLines(file);
      if (lines.size() > PORT_LINE) {
        long process = Long.parseLong(lines.getFirst().strip());
        if (isPostgres(process)) {
          return Optional.of(
              new Postmaster(process, Integer.parseInt(lines.get(PORT_LINE).strip())));
        }
      }
      Files.delete(file);
      return Optional.empty();
    } catch (IOException | NumberFormatException e) {
      throw new DatabaseUnavailable("start", e);
    }
  }

  private static boolean isPostgres(long process) {
    return ProcessHandle.of(process)
        .flatMap(handle -> handle.info().command())
        .map(command -> Path.of(command).getFileName().toString())
        .filter("postgres"::equals)
        .isPresent();
  }
}
