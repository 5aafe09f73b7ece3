/**
 * What closed rounds found: each line frozen with its completion, its lead or lag and its light,
 * ranked among the units, with what it is beside; the history of a subject over the rounds.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "site",
      "access",
      "database",
      "list",
      "reader",
      "document",
      "organisation",
      "progress",
      "rules",
      "indicator",
      "goal",
      "round"
    })
package org.duixian.result;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
