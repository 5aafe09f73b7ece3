/**
 * The trait review: items scored by several reviewers against weighted criteria, blind to each
 * other until all have given or the office closes, and the decision about each.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"kernel", "site", "access", "database", "declaration", "register"})
package org.duixian.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
