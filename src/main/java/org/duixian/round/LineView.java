package org.duixian.round;

import java.util.List;
import java.util.Map;
import org.duixian.attachment.Attachment;
import org.jspecify.annotations.Nullable;

/**
 * One line as a page shows it; public for the templates only.
 *
 * @param given what stands in its fields, as typed or as saved
 * @param seen mark of what is saved in its fields
 * @param questions what the checker may ask
 * @param ready whether nothing keeps it from being sent
 * @param stale whether somebody else changed it while this was typed
 */
public record LineView(
    Line line,
    LineStanding standing,
    Map<String, String> given,
    String seen,
    List<Attachment> evidence,
    List<Remark> remarks,
    List<Question> questions,
    boolean ready,
    boolean stale) {

  /** Returns what stands in a field. */
  public String given(String field) {
    return given.getOrDefault(field, "");
  }

  /** Returns the newest comment of the office on this line, null if there is none. */
  public @Nullable Remark comment() {
    return remarks.isEmpty() ? null : remarks.getFirst();
  }

  /** Says whether anything stands in the fields below the value. */
  public boolean worded() {
    return given.entrySet().stream()
        .anyMatch(each -> !each.getKey().equals("value") && !each.getValue().isEmpty());
  }
}
