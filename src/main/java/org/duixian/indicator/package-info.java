/**
 * Indicators with their definitions and observations, and the chains of what the documents say of
 * them over the years.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "site",
      "access",
      "database",
      "change",
      "organisation",
      "document",
      "list",
      "progress",
      "reader",
      "reader :: continuity",
      "sheet"
    })
package org.duixian.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
