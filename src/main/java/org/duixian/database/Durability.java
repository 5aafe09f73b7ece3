package org.duixian.database;

import java.util.List;

/** Whether what is acknowledged must outlive a crash of the machine. */
enum Durability {
  /** Written through to the disk before it is acknowledged. */
  KEPT("on"),
  /** For data that a test throws away. */
  THROWN_AWAY("off");

  private final String onOrOff;

  Durability(String onOrOff) {
    this.onOrOff = onOrOff;
  }

  List<String> settings() {
    return List.of(
        "fsync = " + onOrOff, "synchronous_commit = " + onOrOff, "full_page_writes = " + onOrOff);
  }
}
