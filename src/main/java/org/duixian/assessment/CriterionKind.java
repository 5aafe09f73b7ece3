package org.duixian.assessment;

/** What is measured; every row of it has a share of 0 to 100, and their mean is the measure. */
public enum CriterionKind {
  /** Results that are green or done, of those with a light that was due. */
  GREEN_SHARE,
  /** Completion of each result, 100 at most and 0 at least. */
  COMPLETION,
  /** Forms sent by their deadline. */
  ON_TIME,
  /** Forms that never had to be sent again. */
  NOT_RETURNED,
  /** Followed-up matters closed by their day. */
  FOLLOW_UPS,
  /** Lines of the forms with a file that proves them. */
  EVIDENCE
}
