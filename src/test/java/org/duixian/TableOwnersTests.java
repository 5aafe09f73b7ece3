package org.duixian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;

/** The SQL of a module keeps to the arrows between modules, as its classes do. */
class TableOwnersTests {

  private static final Path OWNERS = Path.of("src/test/resources/table-owners.txt");
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  private static final Path MODULES = Path.of("src/main/java/org/duixian");
  private static final Pattern OWNED = Pattern.compile("(?m)^([a-z]+):((?:\\s+[a-z_]+\\b(?!:))+)");
  private static final Pattern MADE = Pattern.compile("create table (?:if not exists )?([a-z_]+)");
  private static final Pattern COMMENT = Pattern.compile("/\\*[\\s\\S]*?\\*/|(?m)^\\s*//.*$");
  private static final Pattern LITERAL =
      Pattern.compile("\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"");
  private static final Pattern NAMED =
      Pattern.compile("(?<!distinct )\\b(from|join|into|update|delete\\s+from)\\s+([a-z_]+)");

  /** A table named in a module's SQL, and whether it is written. */
  private record Use(String table, boolean written) {}

  @Test
  void everyTableHasOneOwner() throws IOException {
    Set<String> made = new TreeSet<>();
    try (Stream<Path> scripts = Files.walk(MIGRATIONS)) {
      for (Path script : scripts.filter(each -> each.toString().endsWith(".sql")).toList()) {
        MADE.matcher(Files.readString(script)).results().forEach(found -> made.add(found.group(1)));
      }
    }
    assertThat(owners().keySet()).isEqualTo(made).hasSizeGreaterThan(80);
  }

  @Test
  void aModuleReadsTablesOfModulesItMayUseAndWritesItsOwnAlone() throws IOException {
    Map<String, String> owners = owners();
    List<String> wrong = new ArrayList<>();
    int used = 0;
    for (String module : modules()) {
      Set<String> reads = new HashSet<>(mayUse(module));
      reads.add(module);
      for (Path file : sources(MODULES.resolve(module))) {
        for (Use use : uses(Files.readString(file))) {
          String owner = owners.getOrDefault(use.table(), module);
          used++;
          if (use.written() ? !owner.equals(module) : !reads.contains(owner)) {
            wrong.add(file.getFileName() + " of " + module + ": " + use + " of " + owner);
          }
        }
      }
    }
    assertThat(used).isGreaterThan(300);
    assertThat(wrong).isEmpty();
  }

  @Test
  void findsTablesInAnySql() {
    assertThat(
            uses(
                """
                /* from comment */
                "select 1 from task t where x is distinct from unit";
                // from nothing
                \"""
                insert into round_line_result select * from jsonb_to_recordset(:x) as x
                join round r on true\""" + "delete from matter";
                """))
        .contains(
            new Use("task", false),
            new Use("round_line_result", true),
            new Use("round", false),
            new Use("matter", true))
        .noneMatch(use -> List.of("unit", "comment", "nothing").contains(use.table()));
  }

  private static List<Use> uses(String source) {
    String code = COMMENT.matcher(source).replaceAll("");
    return LITERAL
        .matcher(code)
        .results()
        .map(MatchResult::group)
        .flatMap(literal -> NAMED.matcher(literal).results())
        .map(found -> new Use(found.group(2), !found.group(1).matches("from|join")))
        .toList();
  }

  private static Map<String, String> owners() throws IOException {
    Map<String, String> owners = new TreeMap<>();
    Matcher lines = OWNED.matcher(Files.readString(OWNERS));
    while (lines.find()) {
      for (String table : lines.group(2).strip().split("\\s+")) {
        assertThat(owners.put(table, lines.group(1))).as(table).isNull();
      }
    }
    return owners;
  }

  private static List<String> modules() throws IOException {
    try (Stream<Path> folders = Files.list(MODULES)) {
      return folders.filter(Files::isDirectory).map(each -> each.getFileName().toString()).toList();
    }
  }

  private static List<String> mayUse(String module) {
    try {
      ApplicationModule declared =
          Class.forName("org.duixian." + module + ".package-info")
              .getPackage()
              .getAnnotation(ApplicationModule.class);
      return declared == null
          ? List.of()
          : Arrays.stream(declared.allowedDependencies())
              .map(each -> each.replaceFirst("\\s*::.*", "").strip())
              .toList();
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(module, e);
    }
  }

  private static List<Path> sources(Path module) throws IOException {
    try (Stream<Path> files = Files.walk(module)) {
      return files.filter(each -> each.toString().endsWith(".java")).toList();
    }
  }
}
