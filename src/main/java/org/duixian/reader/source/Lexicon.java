package org.duixian.reader.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Word lists by name, read from {@code lexicon/*.yaml} on the class path. */
public final class Lexicon {
  private final String name;
  private final Map<String, List<String>> lists;

  private Lexicon(String name, Map<String, List<String>> lists) {
    this.name = name;
    this.lists = lists;
  }

  /** Reads the lexicon of that name; its lists keep the order of the file. */
  public static Lexicon load(String name) {
    try (InputStream in = Lexicon.class.getResourceAsStream("/lexicon/" + name + ".yaml")) {
      if (in == null) {
        throw new IllegalStateException("the lexicon " + name + " is not on the class path");
      }
      Map<String, List<Object>> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      Map<String, List<String>> lists = new TreeMap<>();
      read.forEach((list, words) -> lists.put(list, words.stream().map(String::valueOf).toList()));
      return new Lexicon(name, lists);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the words of a list. */
  public List<String> words(String list) {
    List<String> words = lists.get(list);
    if (words == null) {
      throw new IllegalArgumentException("the lexicon " + name + " has no list " + list);
    }
    return words;
  }

  /** Returns the words of a list, ready for matching. */
  public Words matching(String list) {
    return Words.of(words(list));
  }

  /** Returns the names of the lists. */
  public java.util.Set<String> lists() {
    return lists.keySet();
  }
}
