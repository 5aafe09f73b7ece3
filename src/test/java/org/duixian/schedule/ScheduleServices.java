package org.duixian.schedule;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.duixian.TestServices;
import org.duixian.calendar.WorkingYears;
import org.duixian.register.Item;
import org.duixian.register.Register;

/** The services of schedules with others beside, and nodes as a test plans them. */
public final class ScheduleServices {

  private ScheduleServices() {}

  public static Class<?>[] with(Class<?>... others) {
    Class<?>[] own = {Schedules.class, ScheduleWork.class, ScheduleTrait.class, WorkingYears.class};
    return Stream.concat(Stream.of(own), Stream.of(others)).toArray(Class<?>[]::new);
  }

  private static int version(TestServices services, Item item) {
    return services.get(Schedules.class).version(item.register(), item.id());
  }

  /** Plans a node of some days that waits for others, and returns its number. */
  public static int plan(
      TestServices services,
      Register register,
      Item item,
      LocalDate start,
      int days,
      int... after) {
    return services
        .get(ScheduleWork.class)
        .add(
            register,
            item,
            version(services, item),
            new ScheduleWork.NewNode(
                "示例节点",
                null,
                start,
                start.plusDays(days - 1L),
                Arrays.stream(after).boxed().toList()));
  }

  /** Moves the last day of a node. */
  public static void move(
      TestServices services, Register register, Item item, int node, LocalDate due) {
    services
        .get(ScheduleWork.class)
        .move(register, item, version(services, item), node, due, "示例原因");
  }
}
