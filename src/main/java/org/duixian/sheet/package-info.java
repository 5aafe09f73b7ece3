/**
 * Excel files out and in: columns that are declared once, written row by row, known by their heads
 * when they come back, and read by what they mean.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "site", "access", "database"})
package org.duixian.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
