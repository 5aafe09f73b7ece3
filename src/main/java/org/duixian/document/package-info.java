/**
 * Documents with their unchanging text, what was read in them, and its review: who confirmed,
 * corrected or rejected which statement, and when.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "site",
      "access",
      "database",
      "change",
      "reader",
      "reader :: name"
    })
package org.duixian.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
