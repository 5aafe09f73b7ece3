package org.duixian.assessment;

import org.duixian.access.CurrentMember;
import org.duixian.access.Role;
import org.duixian.kernel.NotFound;

/** Who sees what is not final yet. */
public final class Access {

  private Access() {}

  /** The office and the leaders see previews and the standing of a running contest. */
  public static boolean seesDrafts() {
    Role role = CurrentMember.require().role();
    return role.writes() || role == Role.LEADER;
  }

  /** Returns a scheme that the signed-in account may see, or refuses. */
  public static Scheme seen(Scheme scheme) {
    if (!scheme.frozen() && !seesDrafts()) {
      throw new NotFound();
    }
    return scheme;
  }

  /** Says whether the signed-in account sees who stands where in a contest. */
  public static boolean seesStanding(Contest contest) {
    return !contest.open() || seesDrafts();
  }
}
