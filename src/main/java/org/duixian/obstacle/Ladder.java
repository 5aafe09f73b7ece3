package org.duixian.obstacle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duixian.declaration.DeclarationFault;
import org.duixian.declaration.DeclarationFault.Code;
import org.duixian.kernel.Light;

/**
 * How long an obstacle stays with whom before it goes further up: with the unit, then with the
 * office and its joint meeting, then with the executive meeting. All limits are counted here, in
 * days from the first raising, so that nothing begins them again.
 *
 * @param unit days with the unit
 * @param office days with the office after that
 */
public record Ladder(int unit, int office) {

  static final int TOP = 2;

  /** What holds until a declaration sets its own: a week, then two. */
  public static final Ladder STANDARD = new Ladder(7, 14);

  private static final String UNIT = "unit-days";
  private static final String OFFICE = "office-days";

  static Ladder of(Map<String, Object> parameters) {
    return new Ladder(
        parameters.get(UNIT) instanceof Integer days ? days : STANDARD.unit,
        parameters.get(OFFICE) instanceof Integer days ? days : STANDARD.office);
  }

  static List<DeclarationFault> faults(Map<String, Object> parameters) {
    List<DeclarationFault> faults = new ArrayList<>();
    parameters.forEach(
        (key, value) -> {
          String path = "traits.obstacle." + key;
          if (!key.equals(UNIT) && !key.equals(OFFICE)) {
            faults.add(DeclarationFault.of(path, Code.UNKNOWN_KEY, key));
          } else if (!(value instanceof Integer days && days > 0 && days <= 1000)) {
            faults.add(DeclarationFault.of(path, Code.WRONG_SHAPE, key));
          }
        });
    return faults;
  }

  /** Returns how many days it has been in the way. */
  static int age(LocalDate raised, LocalDate day) {
    return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(raised, day)));
  }

  /** Returns the last day with those of a level, 0 or 1. */
  LocalDate last(LocalDate raised, int level) {
    return raised.plusDays(level == 0 ? unit : unit + office);
  }

  /** Returns the last day of an obstacle with those of a level, 0 or 1. */
  public LocalDate until(Obstacle obstacle, int level) {
    return last(obstacle.raisedOn(), level);
  }

  /** Returns how far up it belongs by its age, 0 to 2: the day after the last one it goes up. */
  int level(LocalDate raised, LocalDate day) {
    return day.isAfter(last(raised, 1)) ? TOP : day.isAfter(last(raised, 0)) ? 1 : 0;
  }

  /** Returns the light of a level. */
  static Light light(int level) {
    return switch (level) {
      case 0 -> Light.GREEN;
      case 1 -> Light.AMBER;
      default -> Light.RED;
    };
  }
}
