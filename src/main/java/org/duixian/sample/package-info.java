/**
 * The sample district that a first start loads: units, people, accounts and two reports, and then a
 * year of work, done through the other modules as people do it.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "site",
      "access",
      "database",
      "reader",
      "document",
      "organisation",
      "attachment",
      "indicator",
      "decomposition",
      "goal",
      "progress",
      "rules",
      "round",
      "result",
      "followup",
      "strategy",
      "assessment",
      "publication",
      "declaration",
      "register",
      "counting",
      "investment",
      "obstacle",
      "responsibility",
      "schedule"
    })
package org.duixian.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
