package org.duixian.change;

import java.util.function.UnaryOperator;
import org.duixian.site.Frame;
import org.jspecify.annotations.Nullable;

/**
 * One field of a thing that is changed.
 *
 * @param label key of its words
 * @param codes key of the words of its values without their end, null where values are words
 * @param told whether it tells how a thing stands even where a form did not send it
 * @param of what it belongs to where a form has it for each of several things, else empty
 * @param names turns a value into what is read for it, such as a number into a name
 */
public record ChangedField(
    String name,
    String label,
    @Nullable String codes,
    boolean told,
    String of,
    UnaryOperator<String> names) {

  /** Returns what a person reads for the field itself. */
  public String title(Frame frame) {
    return (of + " " + frame.t(label)).strip();
  }

  /** Returns what a person reads for a value. */
  public String words(Frame frame, String value) {
    String words = names.apply(value);
    return value.isBlank() ? "—" : codes == null ? words : frame.t(codes + words);
  }

  /** Returns the language of its values, null where it is that of the page. */
  public @Nullable String lang() {
    return codes == null ? "zh-CN" : null;
  }
}
