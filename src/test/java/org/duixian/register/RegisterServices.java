package org.duixian.register;

import java.util.stream.Stream;
import org.duixian.TestServices;
import org.duixian.change.ChangeLog;
import org.duixian.organisation.People;
import org.duixian.organisation.Units;
import org.duixian.rules.DistrictRules;

/** The services of registers with those of a trait beside. */
public final class RegisterServices {

  private static final Class<?>[] USED = {
    ChangeLog.class, People.class, Units.class, DistrictRules.class
  };

  private RegisterServices() {}

  public static TestServices at(String now, Class<?>... trait) {
    return new TestRegister(
            now, Stream.concat(Stream.of(USED), Stream.of(trait)).toArray(Class<?>[]::new))
        .services;
  }
}
