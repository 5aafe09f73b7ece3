/**
 * Follow-up of what is late or blocked: reminder, urging letter, talk, answer with proof,
 * extension, escalation by time, closing by the office; joint meetings whose decisions become
 * tasks.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "site",
      "access",
      "database",
      "change",
      "job",
      "list",
      "organisation",
      "attachment",
      "goal",
      "rules",
      "progress",
      "round",
      "result"
    })
package org.duixian.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
