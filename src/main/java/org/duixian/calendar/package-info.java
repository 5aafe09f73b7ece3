/**
 * Days that count: the yearly arrangement of working days with its versions, and the legal clock
 * that counts a limit over them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "site", "access", "database", "change"})
package org.duixian.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
