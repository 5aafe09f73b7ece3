package org.duixian.followup;

import org.springframework.beans.factory.BeanFactory;

/** Lets the hour strike for tests of other modules. */
public final class Clockwork {

  private Clockwork() {}

  /** Does what the clock does every hour. */
  public static void run(BeanFactory beans) {
    beans.getBean(EscalationJob.class).run();
  }
}
