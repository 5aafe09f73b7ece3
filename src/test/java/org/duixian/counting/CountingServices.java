package org.duixian.counting;

import java.util.List;

/** The services that count items as they are written. */
public final class CountingServices {

  public static final List<Class<?>> ALL = List.of(Counting.class, CountingStore.class);

  private CountingServices() {}
}
