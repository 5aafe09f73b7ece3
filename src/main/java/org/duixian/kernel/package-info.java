/**
 * Values that every module uses: numbers with their source, time progress, refusals. Depends on
 * nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.duixian.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
