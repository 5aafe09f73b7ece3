/**
 * Key strategies with their headquarters: action plans with responsible unit, milestones on a
 * timetable, task book, information bulletins and major-matter reports with time limit and receipt.
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
      "attachment",
      "goal",
      "progress",
      "round"
    })
package org.duixian.strategy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
