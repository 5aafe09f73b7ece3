/** The ledger of a year: its frame of goals, its tasks with target, units and deadline. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "site",
      "access",
      "database",
      "change",
      "reader",
      "reader::name",
      "list",
      "sheet",
      "organisation",
      "document"
    })
package org.duixian.goal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
