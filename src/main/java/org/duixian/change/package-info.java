/**
 * Changes: one history of what things were and became, and one answer to whoever edits what
 * somebody else has changed meanwhile.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "site", "access", "database"})
package org.duixian.change;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
