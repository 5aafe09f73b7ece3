/**
 * The interface for other systems under {@code /api/v1}: reading all of the loop, and writing what
 * another system really delivers. It describes itself by OpenAPI, from its own handlers.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "site",
      "database",
      "change",
      "list",
      "declaration",
      "register",
      "access",
      "reader",
      "reader :: continuity",
      "attachment",
      "organisation",
      "document",
      "promise",
      "indicator",
      "decomposition",
      "goal",
      "progress",
      "rules",
      "round",
      "result",
      "followup",
      "assessment",
      "publication",
      "strategy"
    })
package org.duixian.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
