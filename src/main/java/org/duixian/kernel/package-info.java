/**
 * Values that every module uses: numbers with their source, amounts, days and periods as people
 * type them, time progress, refusals. Depends on nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.duixian.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
