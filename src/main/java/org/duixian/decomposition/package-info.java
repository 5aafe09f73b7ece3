/**
 * Splitting a target of the district to its units and over the year's months: computed or by hand,
 * checked against the total, answered by each unit, and then recorded as the units' targets and
 * plans.
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
      "reader",
      "indicator"
    })
package org.duixian.decomposition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
