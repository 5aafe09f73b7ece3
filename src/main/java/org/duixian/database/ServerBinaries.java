package org.duixian.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked once beside the data. */
record ServerBinaries(Path folder) {

  /** The version on the class path; its major number is that of the data's format. */
  static final String VERSION = "18.6";

  String program(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }

  static String major() {
    return VERSION.substring(0, VERSION.indexOf('.'));
  }

  /** Unpacks the programs of this machine, or finds them unpacked. */
  static ServerBinaries unpacked(DataFolder data) {
    Path folder = data.resolve("postgresql-" + VERSION);
    if (Files.isDirectory(folder)) {
      return new ServerBinaries(folder);
    }
    Path unfinished = data.resolve("postgresql.unfinished");
    try (InputStream archive = archive()) {
      delete(unfinished);
      unpack(archive, unfinished);
      Files.move(unfinished, folder);
      return new ServerBinaries(folder);
    } catch (IOException e) {
      throw new DatabaseUnavailable("unpack", data.path(), e);
    }
  }

  private static InputStream archive() throws IOException {
    String machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    String name =
        switch (machine) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "arm_64";
          case String other -> other;
        };
    InputStream archive =
        System.getProperty("os.name", "").equals("Linux")
            ? ServerBinaries.class.getResourceAsStream("/postgres-linux-" + name + ".txz")
            : null;
    if (archive == null) {
      throw new DatabaseUnavailable("no-programs", System.getProperty("os.name", ""), machine);
    }
    return archive;
  }

  private static void unpack(InputStream archive, Path target) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new IOException("entry outside the archive's folder: " + entry.getName());
        }
        write(tar, entry, path);
      }
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, path);
      boolean runs = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          path, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
