/**
 * The trait investment: where the money of an item comes from, the plan of each year as it was and
 * as it became, and month by month what was approved, drawn, paid and built.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "site",
      "access",
      "database",
      "job",
      "change",
      "organisation",
      "progress",
      "rules",
      "declaration",
      "register"
    })
package org.duixian.investment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
