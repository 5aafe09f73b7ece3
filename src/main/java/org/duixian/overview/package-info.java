/** The year at a glance: headline targets, the ledger's state, what needs doing next. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "site",
      "access",
      "database",
      "document",
      "promise",
      "goal",
      "organisation",
      "progress",
      "round",
      "result",
      "followup",
      "reader",
      "reader :: continuity"
    })
package org.duixian.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
