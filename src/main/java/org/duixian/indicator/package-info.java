/**
 * Indicators with their definitions, their observations, and what is rolled up or computed of them.
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
      "list",
      "progress",
      "reader",
      "promise",
      "sheet"
    })
package org.duixian.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
