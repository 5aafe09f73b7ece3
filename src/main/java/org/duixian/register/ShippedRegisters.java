package org.duixian.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The declarations that come with the product: {@code registers/<code>.yaml}. */
public final class ShippedRegisters {

  private static final Map<String, String> TEXTS = read();

  private ShippedRegisters() {}

  private static Map<String, String> read() {
    try {
      Map<String, String> texts = new TreeMap<>();
      for (Resource file :
          new PathMatchingResourcePatternResolver().getResources("classpath:registers/*.yaml")) {
        String name = String.valueOf(file.getFilename()).replace(".yaml", "");
        texts.put(name, file.getContentAsString(StandardCharsets.UTF_8));
      }
      return Map.copyOf(texts);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the shipped registers", e);
    }
  }

  /** Returns the texts of all, by code. */
  public static Map<String, String> texts() {
    return TEXTS;
  }
}
