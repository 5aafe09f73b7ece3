package org.duixian.progress;

import java.math.BigDecimal;
import org.duixian.kernel.Light;

/**
 * The steps between the lights, in percentage points of lead (positive) or lag (negative).
 *
 * @param green from here on it is green, such as −3.0
 * @param amber from here on it is amber, such as −10.0; below it is red
 */
public record LightThresholds(BigDecimal green, BigDecimal amber) {

  /** Checks the order of the two. */
  public LightThresholds {
    if (amber.compareTo(green) > 0) {
      throw new IllegalArgumentException("Amber from " + amber + " lies above green from " + green);
    }
  }

  /** Returns the light of a lag that has not been rounded. */
  public Light light(BigDecimal lag) {
    if (lag.compareTo(green) >= 0) {
      return Light.GREEN;
    }
    return lag.compareTo(amber) >= 0 ? Light.AMBER : Light.RED;
  }
}
