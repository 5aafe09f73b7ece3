package org.duixian;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Modules depend on each other only along the declared arrows. */
class ModularityTests {

  @Test
  void everyModuleKeepsToItsDeclaredDependencies() {
    ApplicationModules.of(Duixian.class).verify();
  }
}
