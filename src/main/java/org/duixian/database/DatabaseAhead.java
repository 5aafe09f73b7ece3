package org.duixian.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Opens the database while the rest of the program is still starting: both take about a second, on
 * different cores.
 */
public final class DatabaseAhead {

  private static @Nullable CompletableFuture<ApplicationDatabase> opening;

  private DatabaseAhead() {}

  /** Begins to open the database of the settings; a failure is told at once. */
  public static synchronized void open(DatabaseSettings settings, Consumer<Throwable> failed) {
    CompletableFuture<ApplicationDatabase> begun = new CompletableFuture<>();
    opening = begun;
    Thread.ofPlatform()
        .name("database")
        .daemon()
        .start(
            () -> {
              try {
                begun.complete(ApplicationDatabase.open(settings));
              } catch (Throwable e) {
                failed.accept(e);
                begun.completeExceptionally(e);
              }
            });
  }

  /** The database that is being opened, or a newly opened one where none is. */
  static ApplicationDatabase await(DatabaseSettings settings) {
    CompletableFuture<ApplicationDatabase> begun = begun();
    if (begun == null) {
      return ApplicationDatabase.open(settings);
    }
    try {
      return begun.join();
    } catch (CompletionException e) {
      throw new IllegalStateException("the database could not be opened", e.getCause());
    }
  }

  /** Closes what was opened ahead; safe after the program closed it already. */
  public static void close() {
    CompletableFuture<ApplicationDatabase> begun = begun();
    if (begun != null) {
      begun.thenAccept(ApplicationDatabase::close).exceptionally(failedBefore -> null).join();
    }
  }

  private static synchronized @Nullable CompletableFuture<ApplicationDatabase> begun() {
    return opening;
  }
}
