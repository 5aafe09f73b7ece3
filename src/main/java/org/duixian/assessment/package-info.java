/**
 * Assessments (考核): departments and streets scored by weighted rules over frozen results, each
 * point explained down to its rows; and contests (擂台) with scoring sheets.
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
      "progress",
      "round",
      "result",
      "followup"
    })
package org.duixian.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
