package org.duixian.reader;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Real documents beside the repository; tests that ask for them are left out where they are absent.
 */
public final class Shared {
  private static final Path FOLDER = Path.of(System.getProperty("duixian.shared", "../shared"));

  private Shared() {}

  /** Returns a file of the folder. */
  public static Path file(String path) {
    assumeTrue(Files.exists(FOLDER), "no real documents are at hand");
    return FOLDER.resolve(path);
  }

  /** Returns the text files of a folder in the order of their names. */
  public static List<Path> texts(String folder) {
    try (Stream<Path> files = Files.list(file(folder))) {
      return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the characters of a file. */
  public static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the name of a file without its ending. */
  public static String name(Path file) {
    return String.valueOf(file.getFileName()).replace(".txt", "");
  }
}
