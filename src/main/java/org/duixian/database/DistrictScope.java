package org.duixian.database;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The district that the current thread works for. Each connection handed out carries it to
 * PostgreSQL, where row-level security hides the rows of every other district.
 */
public final class DistrictScope {

  private static final ThreadLocal<@Nullable String> CURRENT = new ThreadLocal<>();

  private DistrictScope() {}

  /** Returns the division code in force, empty outside of any district. */
  public static Optional<String> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  /** Puts a district in force for this thread until {@link #clear()}. */
  public static void set(String district) {
    CURRENT.set(district);
  }

  /** Ends the district of this thread. */
  public static void clear() {
    CURRENT.remove();
  }

  /**
   * Calls {@code work} inside a district and returns what it gives; the district before returns.
   */
  public static <T> T call(String district, Supplier<T> work) {
    String before = CURRENT.get();
    CURRENT.set(district);
    try {
      return work.get();
    } finally {
      if (before == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(before);
      }
    }
  }

  /** Runs {@code work} inside a district; the district before returns. */
  public static void run(String district, Runnable work) {
    call(
        district,
        () -> {
          work.run();
          return true;
        });
  }
}
