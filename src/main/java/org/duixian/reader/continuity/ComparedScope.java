package org.duixian.reader.continuity;

/** How what an answer measures lies to what was promised. */
enum ComparedScope {
  SAME,
  /** The answer tells of a part of it. */
  NARROWER,
  /** The answer tells of more than that. */
  WIDER,
  OTHER
}
