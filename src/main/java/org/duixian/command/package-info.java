/**
 * The command line: reads files without a server and a database, proves the audit trail of a
 * database, and explains every command.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "reader",
      "reader :: continuity",
      "reader :: name",
      "document :: extract",
      "access",
      "database",
      "trail",
      "sheet"
    })
package org.duixian.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
