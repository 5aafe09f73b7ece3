package org.duixian.declaration;

import java.util.List;
import java.util.Map;
import org.duixian.declaration.DeclarationFault.Code;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads declarations. */
public final class Declarations {

  private static final int MOST_CHARACTERS = 200_000;

  private Declarations() {}

  /** What was read, with all that is wrong in it. */
  public record Read(Declaration declaration, List<DeclarationFault> faults) {

    /** Says whether it can be used. */
    public boolean isRight() {
      return faults.isEmpty();
    }

    /** Returns the declaration, which a programmer wrote. */
    public Declaration require() {
      if (!isRight()) {
        throw new IllegalStateException("a declaration is wrong: " + faults);
      }
      return declaration;
    }
  }

  /** Reads a declaration of YAML. */
  public static Read read(String yaml) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MOST_CHARACTERS);
    options.setAllowDuplicateKeys(false);
    try {
      Object top = new Yaml(new SafeConstructor(options)).load(yaml);
      if (top instanceof Map<?, ?> map) {
        return read(map);
      }
      return wrong("");
    } catch (YAMLException e) {
      String why =
          String.valueOf(e.getMessage()).lines().limit(2).reduce("", (a, b) -> a + " " + b);
      return wrong(why.strip());
    }
  }

  private static Read read(Map<?, ?> map) {
    DeclarationReading reading = new DeclarationReading(map);
    Declaration read = reading.read();
    return new Read(read, List.copyOf(reading.faults()));
  }

  private static Read wrong(String why) {
    Read nothing = read(Map.of());
    return new Read(nothing.declaration(), List.of(DeclarationFault.of("", Code.NOT_YAML, why)));
  }
}
