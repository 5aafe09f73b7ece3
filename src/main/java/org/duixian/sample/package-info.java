/** The sample district that a first start loads: units, people, accounts and two reports. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "database", "organisation", "document"})
package org.duixian.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
