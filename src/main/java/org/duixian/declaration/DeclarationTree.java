package org.duixian.declaration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** The text of a declaration as a tree, to be changed at one place and held against others. */
public final class DeclarationTree {

  private final Map<String, Object> top;

  private DeclarationTree(Map<String, Object> top) {
    this.top = top;
  }

  /** Reads a text; one that is no map is an empty tree. */
  public static DeclarationTree of(String yaml) {
    try {
      Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
      return new DeclarationTree(
          read instanceof Map<?, ?> map ? copied(map) : new LinkedHashMap<>());
    } catch (YAMLException e) {
      return new DeclarationTree(new LinkedHashMap<>());
    }
  }

  private static Map<String, Object> copied(Map<?, ?> map) {
    Map<String, Object> copy = new LinkedHashMap<>();
    map.forEach(
        (key, value) ->
            copy.put(
                String.valueOf(key), value instanceof Map<?, ?> inner ? copied(inner) : value));
    return copy;
  }

  /** Puts a value, a map or a list at a place such as {@code fields.amount}; null takes it away. */
  public DeclarationTree with(List<String> place, @Nullable Object value) {
    Map<String, Object> changed = copied(top);
    put(changed, place, value);
    return new DeclarationTree(changed);
  }

  private static void put(Map<String, Object> map, List<String> place, @Nullable Object value) {
    String key = place.getFirst();
    if (place.size() > 1) {
      Map<String, Object> inner =
          map.get(key) instanceof Map<?, ?> found ? copied(found) : new LinkedHashMap<>();
      put(inner, place.subList(1, place.size()), value);
      map.put(key, inner);
    } else if (value == null) {
      map.remove(key);
    } else {
      map.put(key, value);
    }
  }

  /** Returns it as a text, what stands within a part on one line. */
  public String text() {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.AUTO);
    options.setAllowUnicode(true);
    options.setWidth(200);
    options.setSplitLines(false);
    return new Yaml(options).dump(top);
  }

  /** Returns each value that stands somewhere by its place. */
  public Map<String, String> flat() {
    Map<String, String> flat = new TreeMap<>();
    flatten("", top, flat);
    return flat;
  }

  private static void flatten(String path, Map<?, ?> map, Map<String, String> flat) {
    map.forEach(
        (key, value) -> {
          String here = path.isEmpty() ? String.valueOf(key) : path + "." + key;
          if (value instanceof Map<?, ?> inner) {
            flatten(here, inner, flat);
          } else {
            flat.put(here, String.valueOf(value));
          }
        });
  }

  /**
   * One place at which a newer text says something else.
   *
   * @param base what both began with, null for nothing
   * @param own what the district says
   * @param newer what the product says now
   */
  public record Difference(
      String path, @Nullable String base, @Nullable String own, @Nullable String newer) {

    /** Says whether the district has changed it too. */
    public boolean both() {
      return !java.util.Objects.equals(base, own);
    }
  }

  /** Returns where a newer text differs from its base, unless this one says the same already. */
  public List<Difference> against(DeclarationTree base, DeclarationTree newer) {
    Map<String, String> before = base.flat();
    Map<String, String> own = flat();
    Map<String, String> now = newer.flat();
    TreeSet<String> paths = new TreeSet<>(before.keySet());
    paths.addAll(now.keySet());
    List<Difference> differences = new ArrayList<>();
    for (String path : paths) {
      boolean moved = !java.util.Objects.equals(before.get(path), now.get(path));
      if (moved && !java.util.Objects.equals(own.get(path), now.get(path))) {
        differences.add(new Difference(path, before.get(path), own.get(path), now.get(path)));
      }
    }
    return differences;
  }
}
