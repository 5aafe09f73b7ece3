package org.duixian.reader;

/** The sort of a document. */
public enum DocumentKind {
  /** 政府工作报告. */
  WORK_REPORT,
  /** A news article, also one about a work report; what it says is provisional. */
  NEWS_ARTICLE,
  /** A plan, notice, bulletin or any other paper. */
  OTHER
}
