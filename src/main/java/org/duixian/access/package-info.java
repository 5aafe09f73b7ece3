/** Accounts, roles, sign-in, sessions and the audit trail; who may do what, in which district. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "site", "database", "job"})
package org.duixian.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
