/** Work that comes back by the clock, done once however many nodes run. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.duixian.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
