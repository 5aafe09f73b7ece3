/**
 * Registers: the items that declarations describe, their passages from stage to stage, their
 * history, their lists, and what traits add to them.
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
      "sheet",
      "organisation",
      "attachment",
      "declaration"
    })
package org.duixian.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
