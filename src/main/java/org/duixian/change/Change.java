package org.duixian.change;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duixian.kernel.When;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One step in the history of a thing, with the thing as it was and as it became.
 *
 * @param action what was done, such as {@code task.change}
 * @param reason why, null where nobody was asked
 * @param partner the other thing of the kind that the same step changed, null for none
 * @param before null for a thing that was added
 */
public record Change(
    long id,
    String kind,
    String subject,
    OffsetDateTime at,
    String accountName,
    String action,
    @Nullable String reason,
    @Nullable Long partner,
    @Nullable String before,
    String after) {

  static final JsonMapper JSON = JsonMapper.builder().build();

  /** Returns day and minute in the district's time. */
  public String when() {
    return When.of(at);
  }

  /** Returns the thing as it was, null before it was added. */
  public <T> @Nullable T before(Class<T> type) {
    return before == null ? null : JSON.readValue(before, type);
  }

  /** Returns the thing as it became. */
  public <T> T after(Class<T> type) {
    return JSON.readValue(after, type);
  }

  /** Returns the fields in which two versions that are kept as words differ. */
  public List<FieldChange> in(Fields fields) {
    return fields.between(words(before), words(after));
  }

  private static Map<String, String> words(@Nullable String version) {
    Map<String, String> words = new HashMap<>();
    JSON.readTree(version == null ? "{}" : version)
        .properties()
        .forEach(each -> words.put(each.getKey(), each.getValue().asString("")));
    return words;
  }
}
