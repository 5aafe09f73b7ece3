/**
 * What became of promises: the answer that each one got in the report after it, the chain of an
 * indicator's targets and results over the years, and figures of one thing that disagree.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "site",
      "access",
      "database",
      "list",
      "document",
      "reader",
      "reader :: continuity"
    })
package org.duixian.promise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
