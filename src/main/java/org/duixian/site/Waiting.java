package org.duixian.site;

import java.util.List;

/**
 * What waits for somebody in one room.
 *
 * @param room key of the room's name
 * @param more the room's own list, which has all of it
 * @param first those that wait, of many the first ones
 * @param whole whether these are all
 */
public record Waiting(String room, String more, List<Todo> first, boolean whole) {

  /** Takes the first of what was found, which was asked for one more than are wanted. */
  public static Waiting of(String room, String more, List<Todo> found, int most) {
    return new Waiting(room, more, found.stream().limit(most).toList(), found.size() <= most);
  }
}
