package org.duixian.document.extract;

/** The form in which a text came. */
public enum Format {
  PLAIN,
  WORD,
  PDF,
  HTML,
  /** Typed or pasted into the form. */
  PASTED
}
