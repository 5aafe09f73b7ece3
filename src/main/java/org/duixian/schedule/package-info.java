/**
 * The trait schedule: the nodes of an item with who, by when, what proves them and what they wait
 * for; the first plan beside the present one, the critical path, and what a slip moves.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "site",
      "access",
      "database",
      "change",
      "list",
      "calendar",
      "organisation",
      "declaration",
      "register"
    })
package org.duixian.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
