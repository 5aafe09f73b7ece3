package org.duixian.site;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form that sends a file. A module declares one as a bean, so that a file too large to be taken
 * in at all ends at the form; the form's page is asked with the parameter {@link #TOO_LARGE}.
 *
 * @param action pattern of the path that the form is sent to
 * @param form path of the form's page, with {@code $1} for the first group of the action; it may
 *     have parameters
 */
public record UploadForm(Pattern action, String form) {

  /** Parameter of the form's page: how many bytes were refused. */
  public static final String TOO_LARGE = "too-large";

  /** Returns the page to go to from a path with too many bytes, empty if another form sent them. */
  Optional<String> refusing(String path, long bytes) {
    Matcher sent = action.matcher(path);
    if (!sent.matches()) {
      return Optional.empty();
    }
    char mark = form.indexOf('?') < 0 ? '?' : '&';
    return Optional.of(sent.replaceFirst(form) + mark + TOO_LARGE + "=" + bytes);
  }
}
