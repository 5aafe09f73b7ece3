/**
 * The command line: reads files without a server and a database, and explains every command. Knows
 * the reader and the text extraction of documents, nothing else.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "reader",
      "reader :: continuity",
      "reader :: name",
      "document :: extract"
    })
package org.duixian.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
