package org.duixian.database;

import java.util.List;
import java.util.regex.Pattern;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;

/** Counts the SQL statements the current thread sent; a batch counts once. */
public final class StatementCount {

  private static final ThreadLocal<Integer> COUNT = ThreadLocal.withInitial(() -> 0);

  /** What writes, or waits for others that write. */
  private static final Pattern CHANGING =
      Pattern.compile(
          "\\b(insert|update|delete|merge|truncate|share|pg_advisory\\w*)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final ThreadLocal<Integer> CHANGES = ThreadLocal.withInitial(() -> 0);

  private StatementCount() {}

  /** The statements since the last reset. */
  public static int current() {
    return COUNT.get();
  }

  /** Those of them that may have written something, or waited for somebody who did. */
  static int changes() {
    return CHANGES.get();
  }

  /** Begins again at 0; for a filter around a whole request. */
  public static void reset() {
    COUNT.remove();
    CHANGES.remove();
  }

  /** Raises the count after each execution. */
  static final class Listener implements QueryExecutionListener {

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
      COUNT.set(COUNT.get() + 1);
      if (queries.stream().anyMatch(each -> CHANGING.matcher(each.getQuery()).find())) {
        CHANGES.set(CHANGES.get() + 1);
      }
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
      // Counted before, so that a failing statement counts too.
    }
  }
}
