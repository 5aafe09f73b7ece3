/**
 * The trait place: where items are, as points, lines and areas with their system of coordinates;
 * the map of a register, and what a district draws under it.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "site",
      "access",
      "database",
      "change",
      "list",
      "sheet",
      "organisation",
      "declaration",
      "register"
    })
package org.duixian.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
