/**
 * The trait personal: names, numbers and addresses of people, sealed with keys outside the
 * database, found again by a keyed hash, looked at with a reason, and erased with a record.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "site",
      "access",
      "database",
      "job",
      "declaration",
      "register"
    })
package org.duixian.personal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
