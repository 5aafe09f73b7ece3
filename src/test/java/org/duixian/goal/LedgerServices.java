package org.duixian.goal;

import java.util.stream.Stream;

/** The services by which other modules add tasks to the ledger, with others beside. */
public final class LedgerServices {

  private LedgerServices() {}

  public static Class<?>[] with(Class<?>... others) {
    Class<?>[] own = {
      LedgerTasks.class,
      Ledger.class,
      GoalFrames.class,
      Tasks.class,
      TaskWrites.class,
      LedgerBooks.class
    };
    return Stream.concat(Stream.of(own), Stream.of(others)).toArray(Class<?>[]::new);
  }
}
