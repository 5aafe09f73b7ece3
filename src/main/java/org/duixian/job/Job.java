package org.duixian.job;

import java.time.Duration;

/** Work that comes back; modules offer theirs as beans, and one node at a time does it. */
public interface Job {

  /** Returns the name by which all nodes know it; another name is another job. */
  String name();

  /** Returns the pause from its end to its next begin. */
  Duration every();

  /** Does the work once; what it throws is logged, and it comes back all the same. */
  void run() throws Exception;
}
