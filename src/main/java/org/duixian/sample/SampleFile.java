package org.duixian.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files of the sample, part of the program. */
final class SampleFile {

  private SampleFile() {}

  static String text(String name) {
    try (InputStream in = SampleFile.class.getResourceAsStream("/sample/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the program has no sample file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the sample file " + name, e);
    }
  }

  static Entry yaml(String name) {
    Map<String, Object> top = new Yaml(new SafeConstructor(new LoaderOptions())).load(text(name));
    return new Entry(top);
  }
}
