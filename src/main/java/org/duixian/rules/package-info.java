/** What a district declares for its computations, with the day from which it holds. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"kernel", "site", "access", "database", "change", "progress"})
package org.duixian.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
