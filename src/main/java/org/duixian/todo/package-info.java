/** What waits for somebody: one list of all rooms, by the day on which it is due. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "site", "access", "calendar"})
package org.duixian.todo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
