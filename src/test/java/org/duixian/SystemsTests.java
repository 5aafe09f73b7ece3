package org.duixian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** The table of systems in the documentation tells what stands. */
class SystemsTests {

  private static final Path TABLE = Path.of("docs/systems.md");
  private static final Path TESTS = Path.of("src/test/java");
  private static final String NOTHING = "—";
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| ([A-Z]\\d+) \\| ([^|]+) \\| `?([^|`]+)`? \\| `?([^|`]+)`? \\|$");

  /** How many systems each letter has. */
  private static final Map<Character, Integer> SYSTEMS =
      new TreeMap<>(
          Map.of('A', 6, 'B', 7, 'C', 4, 'D', 7, 'E', 6, 'F', 7, 'G', 9, 'H', 3, 'I', 5, 'J', 3));

  private record Row(String id, String job, String page, String test) {}

  @Test
  void namesEachSystemOnce() throws IOException {
    List<String> all =
        SYSTEMS.entrySet().stream()
            .flatMap(
                letter ->
                    IntStream.rangeClosed(1, letter.getValue())
                        .mapToObj(n -> letter.getKey() + "" + n))
            .toList();
    assertThat(rows()).extracting(Row::id).containsExactlyElementsOf(all).hasSize(57);
    assertThat(rows()).extracting(Row::job).doesNotHaveDuplicates();
  }

  @Test
  void namesATestThatStandsWhereverThereIsAPage() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Row row : rows()) {
      boolean tested = !row.test().equals(NOTHING);
      if (tested != !row.page().equals(NOTHING) || tested && !isTest(row.test())) {
        wrong.add(row.toString());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void namesPagesThatAreMapped() throws IOException {
    List<String> patterns = mapped();
    assertThat(patterns).hasSizeGreaterThan(50);
    PathPatternParser parser = new PathPatternParser();
    assertThat(rows())
        .extracting(Row::page)
        .filteredOn(page -> !page.equals(NOTHING))
        .hasSizeGreaterThan(10)
        .allMatch(
            page ->
                patterns.stream()
                    .anyMatch(each -> parser.parse(each).matches(PathContainer.parsePath(page))));
  }

  private static List<Row> rows() throws IOException {
    return ROW.matcher(Files.readString(TABLE)).results().map(SystemsTests::row).toList();
  }

  private static Row row(MatchResult found) {
    return new Row(found.group(1), found.group(2), found.group(3), found.group(4));
  }

  private static boolean isTest(String named) throws Exception {
    String[] parts = named.split("#");
    try (Stream<Path> files = Files.walk(TESTS)) {
      Path file =
          files
              .filter(each -> each.getFileName().toString().equals(parts[0] + ".java"))
              .findFirst()
              .orElse(null);
      if (file == null) {
        return false;
      }
      String path = TESTS.relativize(file).toString().replaceFirst("\\.java$", "");
      Class<?> type =
          Class.forName(path.replace('/', '.'), false, SystemsTests.class.getClassLoader());
      return Arrays.stream(type.getDeclaredMethods())
          .anyMatch(
              each -> each.getName().equals(parts[1]) && each.isAnnotationPresent(Test.class));
    }
  }

  /** The patterns of all pages, as their controllers declare them. */
  private static List<String> mapped() {
    ClassPathScanningCandidateComponentProvider controllers =
        new ClassPathScanningCandidateComponentProvider(false);
    controllers.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
    return controllers.findCandidateComponents("org.duixian").stream()
        .map(each -> String.valueOf(each.getBeanClassName()))
        .flatMap(SystemsTests::mapped)
        .toList();
  }

  private static Stream<String> mapped(String controller) {
    try {
      Class<?> type = Class.forName(controller, false, SystemsTests.class.getClassLoader());
      RequestMapping own = AnnotatedElementUtils.findMergedAnnotation(type, RequestMapping.class);
      String prefix = own == null || own.path().length == 0 ? "" : own.path()[0];
      return Arrays.stream(type.getDeclaredMethods())
          .flatMap(method -> Arrays.stream(paths(method)))
          .map(path -> prefix + path);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String[] paths(Method method) {
    RequestMapping mapping =
        AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
    return mapping == null ? new String[0] : mapping.path();
  }
}
