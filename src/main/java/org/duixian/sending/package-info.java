/** A form that is sent twice has one effect: the second sending gets the answer of the first. */
@ApplicationModule(allowedDependencies = {"access", "database", "site"})
@NullMarked
package org.duixian.sending;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
