package org.duixian.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The style sheet of all pages as one text: the parts that {@code styles/dx.css} names, in its
 * order, so that a page asks for one file and a person reads many.
 */
final class StyleSheet {

  private static final String FOLDER = "/styles/";
  private static final Pattern PART =
      Pattern.compile("@import \"(?<part>[a-z]+\\.css)\"(?: (?<medium>\\([^)]*\\)))?;\\s*");
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/\\s*", Pattern.DOTALL);

  private StyleSheet() {}

  /** Returns the sheet; a part taken under a medium holds where the theme is left to it. */
  static String joined() {
    return PART.matcher(part("dx.css")).replaceAll(named -> Matcher.quoteReplacement(of(named)));
  }

  private static String of(MatchResult named) {
    String part = part(named.group("part"));
    String medium = named.group("medium");
    return medium == null
        ? part
        : "@media " + medium + "{\n" + part.replace("theme=dark]", "theme=auto]") + "}\n";
  }

  private static String part(String name) {
    try (InputStream stream = StyleSheet.class.getResourceAsStream(FOLDER + name)) {
      if (stream == null) {
        throw new IllegalStateException("the style sheet has no part " + name);
      }
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return COMMENT.matcher(text).replaceAll("");
    } catch (IOException e) {
      throw new UncheckedIOException("the style sheet cannot be read", e);
    }
  }
}
