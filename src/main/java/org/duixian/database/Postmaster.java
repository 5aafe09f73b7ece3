package org.duixian.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The running main process of a PostgreSQL server, as its data folder names it. */
record Postmaster(long process, int port) {

  private static final String FILE = "postmaster.pid";
  private static final int FOLDER_LINE = 1;
  private static final int PORT_LINE = 3;

  /**
   * Finds the live server on the data. The file of a dead one is taken away where its process
   * number belongs to some other program by now: PostgreSQL itself would take that for a live
   * server and refuse to start.
   *
   * @throws DatabaseUnavailable when the data was copied from under a running server: it may be
   *     torn, and the file names the server of the original, which must be left alone
   */
  static Optional<Postmaster> of(Path data) {
    Path file = data.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      List<String> lines = Files.readAllLines(file);
      if (lines.size() > PORT_LINE) {
        requireNoCopy(data, Path.of(lines.get(FOLDER_LINE).strip()));
        long process = Long.parseLong(lines.getFirst().strip());
        if (isPostgres(process) && worksIn(process, data)) {
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

  /** A folder that was moved is fine; of one that was copied the original still stands. */
  private static void requireNoCopy(Path data, Path original) throws IOException {
    if (Files.exists(original.resolve("PG_VERSION")) && !Files.isSameFile(original, data)) {
      throw new DatabaseUnavailable(
          "copied", String.valueOf(data.getParent()), String.valueOf(original.getParent()));
    }
  }

  /** The server works in its data folder; where we may not look, its number has to do. */
  private static boolean worksIn(long process, Path data) {
    try {
      return Files.isSameFile(Path.of("/proc", Long.toString(process), "cwd"), data);
    } catch (IOException notShown) {
      return true;
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
