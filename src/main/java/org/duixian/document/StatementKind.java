package org.duixian.document;

/** What a statement is: a quantity, or a commitment. */
public enum StatementKind {
  FIGURE,
  TASK
}
