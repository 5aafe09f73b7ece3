/**
 * The command line: reads files without a server and a database, and explains every command. Knows
 * the reader, the text extraction of documents and the writing of sheets, nothing else.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "reader",
      "reader :: continuity",
      "reader :: name",
      "document :: extract",
      "sheet"
    })
package org.duixian.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
