package org.duixian.progress;

import java.util.Collection;
import org.duixian.kernel.Light;

/** What earlier lights mean for the present one. */
public final class LightHistory {

  private LightHistory() {}

  /**
   * Says whether something was red or overdue before and is as it should be now. It stays so for
   * every later good light: a red is never forgotten.
   *
   * @param earlier the lights of the earlier closed rounds, in any order
   */
  public static boolean madeUpLate(Collection<Light> earlier, Light now) {
    return now.good() && earlier.stream().anyMatch(Light::red);
  }
}
