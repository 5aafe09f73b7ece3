package org.duixian.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Files of entries that are part of the program; a missing one is a programmer's error. */
final class Shipped {

  private Shipped() {}

  static List<Map<String, Object>> entries(String file) {
    try (InputStream in = Objects.requireNonNull(Shipped.class.getResourceAsStream(file), file)) {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  static String text(Map<String, Object> entry, String name) {
    return Objects.requireNonNull(entry.get(name), name).toString();
  }
}
