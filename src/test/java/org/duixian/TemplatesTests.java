package org.duixian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the house asks of its templates. */
class TemplatesTests {

  private static final Path TEMPLATES = Path.of("src/main/jte");
  private static final int LONGEST_LINE = 140;

  @Test
  void noLineIsTooLongToRead() throws IOException {
    assertThat(lines((name, line) -> line.length() > LONGEST_LINE)).isEmpty();
  }

  /** Of an expression that goes on in the next line, jte writes out the words as they stand. */
  @Test
  void noExpressionOfAnAttributeGoesOnInTheNextLine() throws IOException {
    assertThat(lines((name, line) -> line.matches(".*=\"[^\"]*\\$\\{[^}]*"))).isEmpty();
    assertThat(lines((name, line) -> line.matches(".*<[a-zA-Z0-9]+"))).isEmpty();
  }

  @Test
  void everyTableIsDrawnByTheOneComponent() throws IOException {
    assertThat(lines((name, line) -> line.contains("<table")))
        .singleElement()
        .asString()
        .startsWith("site/TableFragment.jte");
  }

  @Test
  void everyAlertIsDrawnByTheOneComponent() throws IOException {
    assertThat(lines((name, line) -> line.contains("role=\"alert\"")))
        .singleElement()
        .asString()
        .startsWith("site/AlertFragment.jte");
  }

  private static List<String> lines(BiPredicate<String, String> wanted) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".jte")).toList()) {
        String name = TEMPLATES.relativize(file).toString();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
          if (wanted.test(name, lines.get(i))) {
            found.add(name + ":" + (i + 1) + " " + lines.get(i));
          }
        }
      }
    }
    return found;
  }
}
