/**
 * What leaves the system by itself: news to chat robots and e-mail, with retries, and a calendar of
 * deadlines for each account.
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
      "round",
      "followup",
      "strategy"
    })
package org.duixian.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
