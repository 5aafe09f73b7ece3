/**
 * The two trees of a district: departments, and streets with communities; people and posts, names
 * with their days.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"kernel", "site", "access", "database", "change", "sheet"})
package org.duixian.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
