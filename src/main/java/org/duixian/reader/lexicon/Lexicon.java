package org.duixian.reader.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** One file of vocabulary under {@code lexicon/} on the class path: named groups of words. */
public final class Lexicon {

  private static final Map<String, Lexicon> LOADED = new ConcurrentHashMap<>();

  private final String name;
  private final Map<String, Object> groups;

  private Lexicon(String name, Map<String, Object> groups) {
    this.name = name;
    this.groups = groups;
  }

  /** Loads {@code lexicon/<name>.yaml}; a missing or malformed file is a programmer's error. */
  public static Lexicon load(String name) {
    return LOADED.computeIfAbsent(name, Lexicon::read);
  }

  private static Lexicon read(String name) {
    try (InputStream in = Lexicon.class.getResourceAsStream("/lexicon/" + name + ".yaml")) {
      if (in == null) {
        throw new IllegalStateException("there is no lexicon/" + name + ".yaml on the class path");
      }
      String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Map<String, Object> groups = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
      return new Lexicon(name, groups);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the words of a group; a group may be a list, or one text of words set apart by blanks.
   */
  public List<String> list(String group) {
    return words(group, groups.get(group));
  }

  /** Returns a group ready to be matched. */
  public Words words(String group) {
    return Words.of(list(group));
  }

  /** Returns the names of the groups. */
  public Set<String> groups() {
    return groups.keySet();
  }

  /** Returns a group of groups, in the order of the file. */
  public Map<String, List<String>> map(String group) {
    if (!(groups.get(group) instanceof Map<?, ?> found)) {
      throw new IllegalStateException("lexicon " + name + " has no map " + group);
    }
    Map<String, List<String>> map = new LinkedHashMap<>();
    found.forEach((key, value) -> map.put(String.valueOf(key), words(String.valueOf(key), value)));
    return map;
  }

  private List<String> words(String group, @Nullable Object value) {
    if (value instanceof String text) {
      return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }
    if (value instanceof List<?> items) {
      List<String> words = new ArrayList<>();
      items.forEach(item -> words.add(String.valueOf(item)));
      return words;
    }
    throw new IllegalStateException("lexicon " + name + " has no group " + group);
  }
}
