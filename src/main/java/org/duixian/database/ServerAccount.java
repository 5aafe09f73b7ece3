package org.duixian.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The account under which PostgreSQL's programs run: they refuse to run as root, so root hands them
 * to a user namespace without rights, or to an account without rights where there are no such
 * namespaces.
 */
record ServerAccount(List<String> prefix, Optional<String> owner) {

  private static final int MINUTES = 5;

  /** Finds an account that may write to the folder. */
  static ServerAccount forFolder(DataFolder data) {
    if (!isRoot()) {
      return new ServerAccount(List.of(), Optional.empty());
    }
    List<ServerAccount> candidates =
        List.of(
            new ServerAccount(List.of("unshare", "--user", "--"), Optional.empty()),
            switchedTo("postgres"),
            switchedTo("nobody"));
    for (ServerAccount candidate : candidates) {
      if (candidate.worksIn(data)) {
        return candidate;
      }
    }
    throw new DatabaseUnavailable("no-account", data.path());
  }

  private static ServerAccount switchedTo(String account) {
    return new ServerAccount(List.of("runuser", "-u", account, "--"), Optional.of(account));
  }

  private static boolean isRoot() {
    try {
      return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    } catch (IOException | UnsupportedOperationException e) {
      return "root".equals(System.getProperty("user.name"));
    }
  }

  private boolean worksIn(DataFolder data) {
    Path log = data.resolve("account.log");
    String path = data.path().toString();
    try {
      if (owner.isPresent()) {
        boolean reached = run(shell("cd \"$0\"", data.path().resolve("..").toString()), log) == 0;
        if (!reached || root().run(List.of("chown", "-R", owner.get(), path), log) != 0) {
          return false;
        }
      }
      return run(shell("test \"$(id -u)\" -ne 0 && test -w \"$0\"", path), log) == 0;
    } catch (IOException programMissing) {
      return false;
    }
  }

  private static ServerAccount root() {
    return new ServerAccount(List.of(), Optional.empty());
  }

  private static List<String> shell(String script, String argument) {
    return List.of("sh", "-c", script, argument);
  }

  /** Runs the command to its end with its output in the log, and gives its exit status. */
  int run(List<String> command, Path log) throws IOException {
    List<String> whole = new ArrayList<>(prefix);
    whole.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(whole);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    Process process = builder.start();
    try {
      if (process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        return process.exitValue();
      }
      process.destroyForcibly();
      return -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + command.getFirst(), e);
    }
  }
}
