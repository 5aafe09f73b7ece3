package org.duixian.site;

import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.duixian.kernel.Label;

/**
 * One sentence shown once on the next page; put it as flash attribute {@link #ATTRIBUTE}.
 *
 * @param messageKey key of the sentence
 * @param arguments values in it
 */
public record Notice(String messageKey, List<String> arguments) implements Serializable {

  @Serial private static final long serialVersionUID = 1L;

  /** Name of the flash attribute. */
  public static final String ATTRIBUTE = "notice";

  /** Returns a notice. */
  public static Notice of(String messageKey, Object... arguments) {
    return new Notice(
        messageKey,
        List.of(arguments).stream()
            .map(each -> each instanceof Label label ? label.key() : String.valueOf(each))
            .toList());
  }
}
