package org.duixian.api;

import java.util.List;

/** The answer of a unit to a matter, with at least one file that proves it. */
record NewAnswer(String words, List<NewFile> files) {

  /** A file, its content in base 64, at most 20 MB. */
  record NewFile(String name, byte[] content) {}
}
