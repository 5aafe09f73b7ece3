package org.duixian.sheet;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Something that a sheet does only if its sender ticks it.
 *
 * @param key name of the tick
 * @param needed whether the sheet cannot be taken without it; otherwise what it asks is left undone
 * @param messageKey key of the words
 */
public record SheetQuestion(String key, boolean needed, String messageKey, List<Object> arguments) {

  /** Name of the field in which the ticks of a form come. */
  public static final String FIELD = "tick";

  /** Returns the keys that a form has ticked. */
  public static Set<String> ticked(Map<String, List<String>> form) {
    return Set.copyOf(form.getOrDefault(FIELD, List.of()));
  }
}
