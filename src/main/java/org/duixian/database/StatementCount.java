package org.duixian.database;

import java.util.List;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;

/** Counts the SQL statements the current thread sent; a batch counts once. */
public final class StatementCount {

  private static final ThreadLocal<Integer> COUNT = ThreadLocal.withInitial(() -> 0);

  private StatementCount() {}

  /** The statements since the last reset. */
  public static int current() {
    return COUNT.get();
  }

  /** Begins again at 0; for a filter around a whole request. */
  public static void reset() {
    COUNT.remove();
  }

  /** Raises the count after each execution. */
  static final class Listener implements QueryExecutionListener {

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
      COUNT.set(COUNT.get() + 1);
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
      // Counted before, so that a failing statement counts too.
    }
  }
}
