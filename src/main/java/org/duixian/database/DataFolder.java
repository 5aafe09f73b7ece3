package org.duixian.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The folder that holds everything Duixian keeps, locked by the one process that uses it. */
final class DataFolder implements AutoCloseable {

  private final Path folder;
  private final FileChannel lockFile;

  private DataFolder(Path folder, FileChannel lockFile) {
    this.folder = folder;
    this.lockFile = lockFile;
  }

  /** Makes the folder where there is none, and refuses one that another process uses. */
  static DataFolder lock(Path wanted) {
    try {
      Path folder = privateFolder(wanted.toAbsolutePath()).toRealPath();
      return new DataFolder(folder, lockFile(folder));
    } catch (IOException e) {
      throw new DatabaseUnavailable("data-folder", wanted, e);
    }
  }

  private static Path privateFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return folder;
    }
    return Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  private static FileChannel lockFile(Path folder) throws IOException {
    FileChannel file =
        FileChannel.open(
            folder.resolve("lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    if (!locked(file)) {
      file.close();
      String user = Files.readString(folder.resolve("lock")).strip();
      throw new DatabaseUnavailable("in-use", user, folder);
    }
    file.truncate(0);
    file.write(
        ByteBuffer.wrap(
            Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
    return file;
  }

  private static boolean locked(FileChannel file) throws IOException {
    try {
      FileLock lock = file.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException heldInThisProcess) {
      return false;
    }
  }

  Path path() {
    return folder;
  }

  Path resolve(String name) {
    return folder.resolve(name);
  }

  /** The password kept in a file only its owner may read; made up at the first call. */
  String password(String role) {
    Path file = folder.resolve(role + ".password");
    try {
      if (!Files.exists(file)) {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Path unfinished = folder.resolve(role + ".password.new");
        Files.deleteIfExists(unfinished);
        Files.createFile(
            unfinished,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, HexFormat.of().formatHex(random));
        Files.move(unfinished, file);
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isLocked() {
    return lockFile.isOpen();
  }

  /** Gives the folder free. */
  @Override
  public void close() throws IOException {
    lockFile.close();
  }
}
