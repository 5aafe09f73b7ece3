package org.duixian.reader;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Real texts that do not belong to the repository; tests that use them skip where they are absent.
 */
final class SharedTexts {

  private SharedTexts() {}

  static Path folder(String name) {
    Path folder = Path.of(System.getProperty("duixian.shared", "../shared")).resolve(name);
    assumeTrue(Files.isDirectory(folder), () -> folder + " is not here");
    return folder;
  }

  static List<Path> texts(String name) throws IOException {
    try (Stream<Path> files = Files.list(folder(name))) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }
}
