/**
 * Declarations of registers as pure functions: what items have, in which stages they stand, how
 * they pass from one to the next, and what is counted of them; read from YAML, checked as a whole.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package org.duixian.declaration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
