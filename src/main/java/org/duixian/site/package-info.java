/** Layout, components and error pages of every page; uses the kernel only. */
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package org.duixian.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
