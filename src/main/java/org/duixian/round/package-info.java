/**
 * Rounds (调度): one period's collection of progress from the units, its check by the office, and its
 * closing, when what was found is frozen.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "site",
      "access",
      "database",
      "change",
      "job",
      "list",
      "reader",
      "document",
      "organisation",
      "attachment",
      "progress",
      "rules",
      "indicator",
      "goal"
    })
package org.duixian.round;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
