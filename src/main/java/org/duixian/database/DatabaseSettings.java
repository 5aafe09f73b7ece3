package org.duixian.database;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a start: the data folder, the port of the pages (1 to 65535, 0 for any free one)
 * and the database to use instead of the embedded one.
 */
public record DatabaseSettings(Path data, int port, Optional<DatabaseAddress> existing) {

  static final String DATA = "DUIXIAN_DATA";
  static final String PORT = "DUIXIAN_PORT";
  static final String URL = "DUIXIAN_DATABASE_URL";
  static final String USER = "DUIXIAN_DATABASE_USER";
  static final String PASSWORD = "DUIXIAN_DATABASE_PASSWORD";

  private static final int DEFAULT_PORT = 8080;

  /** Reads the settings from the variables of the environment. */
  public static DatabaseSettings fromEnvironment() {
    return from(System.getenv()::get);
  }

  /** Reads the settings from variables found by name; a variable that is not set gives null. */
  public static DatabaseSettings from(Function<String, @Nullable String> variables) {
    return new DatabaseSettings(
        given(variables, DATA).map(Path::of).orElseGet(DatabaseSettings::homeFolder),
        given(variables, PORT).map(DatabaseSettings::port).orElse(DEFAULT_PORT),
        given(variables, URL)
            .map(
                url ->
                    new DatabaseAddress(
                        url.startsWith("jdbc:") ? url : "jdbc:" + url,
                        given(variables, USER).orElse("duixian"),
                        given(variables, PASSWORD).orElse(""))));
  }

  private static Path homeFolder() {
    return Path.of(Objects.requireNonNull(System.getProperty("user.home")), ".duixian");
  }

  private static Optional<String> given(Function<String, @Nullable String> variables, String name) {
    return Optional.ofNullable(variables.apply(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  private static int port(String text) {
    if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65535) {
      return Integer.parseInt(text);
    }
    throw new DatabaseUnavailable("port", text);
  }
}
