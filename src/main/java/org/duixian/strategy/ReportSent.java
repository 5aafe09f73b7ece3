package org.duixian.strategy;

/**
 * A report was sent upward.
 *
 * @param matter whether it is of a major matter
 */
public record ReportSent(String district, long report, String title, long unit, boolean matter) {}
