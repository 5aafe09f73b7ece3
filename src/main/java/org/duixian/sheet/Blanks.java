package org.duixian.sheet;

import java.text.Normalizer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What nobody sees in a cell, and what makes no difference in a head. */
final class Blanks {

  /** ECMA-376 part 1, 22.9.2.19: a character that XML cannot hold stands as _x000D_. */
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private static final Pattern UNSEEN =
      Pattern.compile("[\\u200B-\\u200F\\u2060\\uFEFF]|[\\p{Cntrl}&&[^\\n\\t]]");
  private static final Pattern WIDE = Pattern.compile("[\\p{Zs}\\t]");
  private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?|\\u2028");
  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern REMARK =
      Pattern.compile("\\(([^()]*)\\)|【[^】]*】|\\[[^\\]]*]|[*:]+$");

  private Blanks() {}

  /** Returns a text with line ends and plain spaces only, without spaces around it. */
  static String clean(String raw) {
    String text = ESCAPED.matcher(raw).replaceAll(Blanks::unescaped);
    text = LINE_ENDS.matcher(text).replaceAll("\n");
    return WIDE.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll(" ").strip();
  }

  private static String unescaped(MatchResult found) {
    char character = (char) Integer.parseInt(found.group(1), 16);
    return java.util.regex.Matcher.quoteReplacement(String.valueOf(character));
  }

  /** Returns a text without any blank. */
  static String bare(String text) {
    return BLANK.matcher(text).replaceAll("");
  }

  /** Returns what of a head makes it known: no blanks, no bracketed remark, no star. */
  static String head(String text) {
    return REMARK.matcher(folded(text)).replaceAll("");
  }

  /** Returns what a head says in brackets, such as the unit in 目标值（万元）; empty for nothing. */
  static String remark(String text) {
    java.util.regex.Matcher found = REMARK.matcher(folded(text));
    return found.find() && found.group(1) != null ? found.group(1) : "";
  }

  private static String folded(String text) {
    return Normalizer.normalize(bare(clean(text)), Normalizer.Form.NFKC);
  }
}
