package org.duixian.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A receiver of news; public for the template only.
 *
 * @param address web address of the robot, or e-mail address
 * @param secret signing secret, null if none
 * @param topicNames the topics it wants, with commas between
 * @param unit only news that concern this unit, null for all
 */
public record Hook(
    long id,
    String name,
    HookKind kind,
    String address,
    @Nullable String secret,
    String topicNames,
    @Nullable Long unit,
    @Nullable String unitName,
    boolean active) {

  private static final int SHOWN = 4;

  /** Returns the topics it wants. */
  public List<String> topics() {
    return List.of(topicNames.split(","));
  }

  /** Returns the address without what a robot's key would give away. */
  public String shownAddress() {
    if (kind == HookKind.EMAIL) {
      return address;
    }
    int path = address.indexOf('/', "https://".length());
    String end = address.substring(Math.max(0, address.length() - SHOWN));
    return (path < 0 ? address : address.substring(0, path)) + "/…" + end;
  }
}
