package org.duixian.change;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A thing as it stands, to be held against an edit of an earlier version of it.
 *
 * @param title what the thing is called, empty where there is only one of its kind
 * @param path its page
 * @param fields what a form may set, and what tells how the thing stands
 * @param values what stands in the fields, by their names; a field without one is only sent
 * @param asked what the edit would have made of the fields, empty where it is what the form sent
 */
public record Standing(
    Subject subject,
    String title,
    String path,
    Version version,
    Fields fields,
    Map<String, String> values,
    Map<String, String> asked) {

  /**
   * How a form names a version.
   *
   * @param parameter name of the form's field
   * @param seen what was sent for this thing, null where the field stands for one thing only
   * @param now what is to be sent for the version that stands, empty where nothing can be
   */
  public record Version(String parameter, @Nullable String seen, String now) {}

  /** Returns a thing whose form sends the number of the version. */
  public static Standing of(Subject subject, String title, String path, int version) {
    Version now = new Version("version", null, String.valueOf(version));
    return new Standing(subject, title, path, now, new Fields(List.of()), Map.of(), Map.of());
  }

  /** Returns the same with what stands in its fields. */
  public Standing with(Fields other, Map<String, String> standing) {
    return new Standing(subject, title, path, version, other, standing, asked);
  }

  /** Returns the same with what stands in its fields: the form as it would be drawn now. */
  public Standing with(Fields other, Record form) {
    return with(other, Fields.written(form));
  }

  /** Returns the same with what the edit would have made of it, which no field of the form says. */
  public Standing asking(Map<String, String> wanted) {
    return new Standing(subject, title, path, version, fields, values, wanted);
  }

  /** Returns the same for a form that names the version in a way of its own. */
  public Standing seenAs(String parameter, @Nullable String seen, String now) {
    Version other = new Version(parameter, seen, now);
    return new Standing(subject, title, path, other, fields, values, asked);
  }

  /**
   * Returns the same where the edit was about what was seen, and is not to be sent again unseen.
   */
  public Standing unseen() {
    return seenAs(version.parameter(), null, "");
  }

  /** Returns the refusal of an edit of another version. */
  public Stale refusal() {
    return new Stale(List.of(this), path);
  }
}
