/**
 * Lists: columns that are declared once, and over them one way to filter, count, sort, turn pages,
 * choose columns and keep what was chosen under a name, as an address that says all of it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "site", "access", "database"})
package org.duixian.list;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
