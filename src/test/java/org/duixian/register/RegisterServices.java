package org.duixian.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duixian.TestServices;
import org.duixian.change.ChangeLog;
import org.duixian.organisation.People;
import org.duixian.organisation.Reporters;
import org.duixian.organisation.Units;
import org.duixian.rules.DistrictRules;

/** The services of registers, and those of a trait beside them. */
public final class RegisterServices {

  private RegisterServices() {}

  public static TestServices at(String now, Class<?>... trait) {
    List<Class<?>> services =
        new ArrayList<>(
            List.of(
                ItemWork.class,
                ItemWrites.class,
                ItemHistory.class,
                Items.class,
                ItemAccess.class,
                Tallies.class,
                Traits.class,
                Registers.class,
                Reporters.class,
                ChangeLog.class,
                People.class,
                Units.class,
                DistrictRules.class));
    services.addAll(Arrays.asList(trait));
    return new TestServices(now, services.toArray(Class<?>[]::new));
  }
}
