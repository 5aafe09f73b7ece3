/**
 * Seals the entries of the audit trail in chained blocks, off the way of those who write them, and
 * proves that nothing in them was changed since.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "site", "access", "database", "job"})
package org.duixian.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
