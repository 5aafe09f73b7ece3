package org.duixian.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The clock of the program. It tells the time of now; who works in a sample year is told a time of
 * that year, which goes on as fast.
 */
public final class SampleClock extends Clock {

  private final Clock now;
  private final ThreadLocal<@Nullable Duration> away = new ThreadLocal<>();
  private volatile BooleanSupplier within = () -> false;
  private volatile Duration shift = Duration.ZERO;

  /** Makes a clock that tells the time of another one until it is turned. */
  public SampleClock(Clock now) {
    this.now = now;
  }

  /** Returns the clock behind: for what must hold outside of any sample, such as an audit entry. */
  public static Clock real(Clock clock) {
    return clock instanceof SampleClock sample ? sample.now : clock;
  }

  /** Tells everybody for whom the condition holds that it is this moment. */
  public void turn(BooleanSupplier condition, Instant moment) {
    shift = Duration.between(now.instant(), moment);
    within = condition;
  }

  /** Does the work at a moment, on this thread. */
  public void at(Instant moment, Runnable work) {
    Duration before = away.get();
    away.set(Duration.between(now.instant(), moment));
    try {
      work.run();
    } finally {
      if (before == null) {
        away.remove();
      } else {
        away.set(before);
      }
    }
  }

  /** Says whether who asks is told another time than that of now. */
  public boolean turned() {
    return away.get() != null || within.getAsBoolean();
  }

  @Override
  public Instant instant() {
    Duration own = away.get();
    Instant real = now.instant();
    return own != null ? real.plus(own) : within.getAsBoolean() ? real.plus(shift) : real;
  }

  @Override
  public ZoneId getZone() {
    return now.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    SampleClock told = this;
    return new Clock() {
      @Override
      public Instant instant() {
        return told.instant();
      }

      @Override
      public ZoneId getZone() {
        return zone;
      }

      @Override
      public Clock withZone(ZoneId other) {
        return told.withZone(other);
      }
    };
  }
}
