package org.duixian.database;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The district (6-digit division code) whose rows the current thread sees. A connection takes it
 * over when it is handed out, so a scope stands around a transaction, never inside one.
 */
public final class DistrictScope {

  private static final ThreadLocal<@Nullable String> CURRENT = new ThreadLocal<>();

  private DistrictScope() {}

  /** The district of the current thread; without one a query finds no row of any district. */
  public static Optional<String> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  /**
   * The district of the current thread, which must be in one.
   *
   * @throws IllegalStateException outside of a district
   */
  public static String code() {
    return current().orElseThrow(() -> new IllegalStateException("the thread is in no district"));
  }

  /** Does the work within the district and then returns to the scope there was before. */
  public static <T extends @Nullable Object> T call(String district, Supplier<T> work) {
    String before = CURRENT.get();
    set(district);
    try {
      return work.get();
    } finally {
      restore(before);
    }
  }

  /** Does the work within the district and then returns to the scope there was before. */
  public static void run(String district, Runnable work) {
    call(
        district,
        () -> {
          work.run();
          return true;
        });
  }

  /** Enters the district until {@link #clear()}; for a filter around a whole request. */
  public static void set(String district) {
    if (!district.matches("\\d{6}")) {
      throw new IllegalArgumentException("not a 6-digit division code: " + district);
    }
    CURRENT.set(district);
  }

  /** Leaves the district. */
  public static void clear() {
    CURRENT.remove();
  }

  private static void restore(@Nullable String before) {
    if (before == null) {
      clear();
    } else {
      CURRENT.set(before);
    }
  }
}
