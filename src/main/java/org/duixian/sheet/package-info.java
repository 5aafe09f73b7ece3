/** Excel files that come in: their first sheet as lines of text, columns known by their heads. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.duixian.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
