package org.duixian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of the product, in Chinese and in English. */
class WordsTests {

  private static final Path BUNDLES = Path.of("src/main/resources/messages");
  private static final Pattern USED =
      Pattern.compile("(?:\\.t\\(|wording\\.of\\(\\w+, )\"([a-zA-Z0-9.-]+)\"");
  private static final Pattern HEADS =
      Pattern.compile("\\.(?:of|numbers|hidden)\\(((?:\\s*\"[a-zA-Z0-9.-]+\",?)+)\\)");
  private static final Pattern HALF_WIDTH = Pattern.compile("[\\u4e00-\\u9fff][,;:?!]");

  @Test
  void everyChineseKeyHasAnEnglishOneAndTheOtherWayRound() throws IOException {
    for (Path chinese : chineseBundles()) {
      String name = chinese.getFileName().toString().replace(".properties", "");
      Set<String> english = keys(BUNDLES.resolve(name + "_en.properties"));
      assertThat(keys(chinese)).as(name).isEqualTo(english);
    }
  }

  @Test
  void everyKeyThatATemplateOrASentenceUsesHasWords() throws IOException {
    Set<String> known = new TreeSet<>();
    for (Path bundle : chineseBundles()) {
      known.addAll(keys(bundle));
    }
    List<String> missing = new ArrayList<>();
    try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"));
        Stream<Path> code = Files.walk(Path.of("src/main/java"))) {
      for (Path file : Stream.concat(templates, code).filter(Files::isRegularFile).toList()) {
        keysOf(file)
            .filter(key -> !key.endsWith(".") && !known.contains(key))
            .forEach(key -> missing.add(file.getFileName() + ": " + key));
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void chineseWordsUseFullWidthPunctuation() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path bundle : chineseBundles()) {
      Properties words = load(bundle);
      for (String key : words.stringPropertyNames()) {
        if (HALF_WIDTH.matcher(words.getProperty(key)).find()) {
          wrong.add(key + "=" + words.getProperty(key));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static Stream<String> keysOf(Path file) throws IOException {
    String text = Files.readString(file);
    Stream<String> spoken = USED.matcher(text).results().map(match -> match.group(1));
    if (!file.toString().endsWith(".jte")) {
      return spoken;
    }
    Stream<String> heads =
        HEADS
            .matcher(text)
            .results()
            .flatMap(match -> Stream.of(match.group(1).replaceAll("[\"\\s]", "").split(",")));
    return Stream.concat(spoken, heads);
  }

  private static List<Path> chineseBundles() throws IOException {
    try (Stream<Path> files = Files.list(BUNDLES)) {
      return files.filter(file -> !file.toString().endsWith("_en.properties")).sorted().toList();
    }
  }

  private static Set<String> keys(Path bundle) throws IOException {
    return new TreeSet<>(load(bundle).stringPropertyNames());
  }

  private static Properties load(Path bundle) throws IOException {
    Properties words = new Properties();
    try (Reader reader = Files.newBufferedReader(bundle)) {
      words.load(reader);
    }
    return words;
  }
}
