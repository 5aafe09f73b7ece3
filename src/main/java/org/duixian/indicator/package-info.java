/** Chains of indicators over the documents: target and result by year, and what became of each. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "site",
      "access",
      "database",
      "document",
      "reader",
      "reader :: continuity"
    })
package org.duixian.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
