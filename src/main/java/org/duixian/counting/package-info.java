/**
 * Counting: the measures that registers declare, kept up to date as items pass, each number with
 * the items behind it, and told to the indicators that they are tied to.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "site",
      "access",
      "database",
      "job",
      "organisation",
      "declaration",
      "register",
      "reader",
      "indicator"
    })
package org.duixian.counting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
