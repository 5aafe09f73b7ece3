/**
 * The trait obstacle: what is in the way of an item, who is to clear it by when, how old it grows,
 * how far up it went, and that it is gone only when who raised it says so.
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
      "list",
      "organisation",
      "declaration",
      "register",
      "responsibility",
      "followup"
    })
package org.duixian.obstacle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
