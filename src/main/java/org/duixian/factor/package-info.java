/**
 * The trait factor: what an item needs of land, money, clearance, permits, power and water by when,
 * what it has got, and what the district has to give over all items.
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
      "declaration",
      "register",
      "schedule"
    })
package org.duixian.factor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
