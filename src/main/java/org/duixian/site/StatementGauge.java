package org.duixian.site;

import jakarta.servlet.http.HttpServletResponse;

/** Tells, in the {@code Server-Timing} header, how many SQL statements an answer took. */
public interface StatementGauge {

  /** Adds the header for the statements of the current request. */
  void report(HttpServletResponse response);
}
