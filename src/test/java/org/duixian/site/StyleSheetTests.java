package org.duixian.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The style sheet and the templates know each other. */
class StyleSheetTests {

  private static final Path STYLES = Path.of("src/main/resources/styles");
  private static final Path SCRIPTS = Path.of("src/main/resources/static");
  private static final Pattern SELECTOR = Pattern.compile("[{};]?([^{};]*)\\{");
  private static final Pattern CLASS = Pattern.compile("\\.(-?[a-zA-Z_][\\w-]*)");
  private static final Pattern VALUE =
      Pattern.compile("\\[[^\\]]*]|\"[^\"]*\"|\\([^()]*:[^()]*\\)");

  /** Classes that Java makes out of what it knows, and where. */
  private static final Set<String> MADE =
      Set.of(
          // letters of the lights and of the verdicts on promises: kernel.Light, indicator.Verdict
          "g",
          "a",
          "r",
          "n",
          "d",
          "k",
          "m",
          "l",
          "s",
          "u",
          "e",
          "q",
          // letters of what was read, and how the text marks it: document.Row, MarkedText
          "t",
          "c",
          "k-r",
          "k-t",
          "k-s",
          "tk",
          "un",
          "rejected",
          // typefaces of a paper: publication.paper.Face
          "song",
          "hei",
          "kai",
          "fang",
          "bold",
          "title",
          // how an alert is drawn: site.Alert
          "errsum",
          "dx-stale",
          "fielderr",
          // what Leaflet draws
          "leaflet-bar",
          "leaflet-container",
          "leaflet-control-attribution",
          "leaflet-popup-content",
          "leaflet-popup-content-wrapper",
          "leaflet-popup-tip");

  /** Classes without a look: scripts and tests find things by them. */
  private static final Set<String> HOOKS =
      Set.of("dx-making", "dx-split", "p-bulk", "p-frame", "p-indicators");

  private final Set<String> styled = styled();

  @Test
  void everyPartIsInTheSheet() throws IOException {
    String manifest = Files.readString(STYLES.resolve("dx.css"));
    try (Stream<Path> parts = Files.list(STYLES)) {
      assertThat(parts.map(part -> part.getFileName().toString()))
          .filteredOn(name -> !name.equals("dx.css"))
          .allMatch(name -> manifest.contains("@import \"" + name + "\";"));
    }
    assertThat(StyleSheet.joined()).doesNotContain("@import", "/*");
  }

  @Test
  void whoLeavesTheThemeToTheMachineGetsTheSameDarkOne() {
    String sheet = StyleSheet.joined();
    assertThat(sheet).contains("@media (prefers-color-scheme: dark){\n[data-bs-theme=auto]{");
    assertThat(sheet.split("--paper:#0e141a", -1)).hasSize(3);
  }

  @Test
  void everyClassOfTheSheetIsUsed() throws IOException {
    TemplateClasses used = TemplateClasses.read(Path.of("src/main/jte"));
    String scripts = text(SCRIPTS, ".js");
    assertThat(styled)
        .hasSizeGreaterThan(200)
        .filteredOn(name -> !MADE.contains(name))
        .filteredOn(name -> !used.has(name) && !scripts.contains(name))
        .isEmpty();
  }

  @Test
  void everyClassOfATemplateIsInTheSheet() throws IOException {
    TemplateClasses used = TemplateClasses.read(Path.of("src/main/jte"));
    assertThat(used.whole())
        .hasSizeGreaterThan(200)
        .filteredOn(name -> !HOOKS.contains(name) && !styled.contains(name))
        .isEmpty();
    assertThat(used.begun())
        .filteredOn(start -> styled.stream().noneMatch(name -> name.startsWith(start)))
        .isEmpty();
  }

  @Test
  void everyPropertyIsSetAndUsed() throws IOException {
    String sheet = StyleSheet.joined();
    String all = sheet + text(Path.of("src/main/jte"), ".jte");
    Set<String> set = found("(--[a-z][\\w-]*):", all);
    Set<String> used = found("var\\((--[a-z][\\w-]*)", all);
    assertThat(set).isEqualTo(used);
  }

  private static Set<String> styled() {
    Set<String> classes = new TreeSet<>();
    Matcher selector = SELECTOR.matcher(StyleSheet.joined());
    while (selector.find()) {
      String bare = VALUE.matcher(selector.group(1)).replaceAll("");
      if (!bare.strip().startsWith("@")) {
        classes.addAll(found(CLASS.pattern(), bare));
      }
    }
    return classes;
  }

  private static Set<String> found(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String text(Path folder, String ending) throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(ending)).toList()) {
        text.append(Files.readString(file)).append('\n');
      }
    }
    return text.toString();
  }
}
