/** The command line: what can be done without serving pages and without a database. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.duixian.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
