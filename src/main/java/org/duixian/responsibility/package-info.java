/**
 * The trait responsibility: leader in charge, task force, steward and counsel of an item, each with
 * days, and for one person all that is his over all registers.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "site",
      "access",
      "database",
      "organisation",
      "declaration",
      "register"
    })
package org.duixian.responsibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
