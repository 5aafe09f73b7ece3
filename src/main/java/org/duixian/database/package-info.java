/**
 * The PostgreSQL database: started here or joined, migrated module by module, and kept apart by
 * district for every connection handed out.
 */
@ApplicationModule(allowedDependencies = "site")
@NullMarked
package org.duixian.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
