package org.duixian.sample;

import org.springframework.beans.factory.BeanFactory;

/** Lets tests of other modules wait until the sample's year is loaded behind the start. */
public final class LoadedYear {

  private LoadedYear() {}

  /** Returns when the year is there. */
  public static void await(BeanFactory beans) {
    beans.getBean(SampleYear.class).loaded().join();
  }
}
