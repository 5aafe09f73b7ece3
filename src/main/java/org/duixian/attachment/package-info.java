/** Evidence files: kept as they were sent, with name, type and checksum, and handed out again. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "site", "access", "database", "organisation"})
package org.duixian.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
