/** Accounts, roles, sign-in, sessions and the audit chain; who may do what, in which district. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "site", "database"})
package org.duixian.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
