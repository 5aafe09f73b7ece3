/**
 * Papers of the office: bulletins made from the frozen results of a round, their approval and
 * publication, the portal for everybody, and the draft of next year's report.
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
      "indicator",
      "goal",
      "progress",
      "rules",
      "round",
      "result",
      "followup",
      "sheet"
    })
package org.duixian.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
