package org.duixian.document.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Counts the tags that a page opens and never closes. A parser carries each of them along, so that
 * very many make it slow beyond all measure; no page that people read has more than a few.
 */
final class OpenTags {
  private static final int MOST = 1000;
  private static final int LONGEST_NAME = 20;

  /** Tags that are empty, or that the next one closes. */
  private static final Set<String> CLOSED_ANYHOW =
      Set.of(
          ("area base br col embed hr img input link meta param source track wbr "
                  + "p li dt dd tr td th thead tbody tfoot colgroup option optgroup html head body")
              .split(" "));

  private static final Set<String> SHAPES =
      Set.of("path", "circle", "ellipse", "rect", "line", "polygon", "polyline", "use", "stop");

  private final Map<String, Integer> open = new HashMap<>();
  private int total;

  private OpenTags() {}

  static void check(String page) throws RefusedException {
    OpenTags tags = new OpenTags();
    int end = page.length();
    for (int at = page.indexOf('<'); at >= 0 && at + 1 < end; at = page.indexOf('<', at + 1)) {
      boolean closes = page.charAt(at + 1) == '/';
      String name = name(page, closes ? at + 2 : at + 1);
      if (!name.isEmpty() && !CLOSED_ANYHOW.contains(name) && !tags.isClosedShape(name, page, at)) {
        tags.count(name, closes);
      }
    }
  }

  /** Inside a drawing, and only there, a slash at the end closes a tag. */
  private boolean isClosedShape(String name, String page, int at) {
    if (!SHAPES.contains(name) || open.getOrDefault("svg", 0) == 0) {
      return false;
    }
    int end = page.indexOf('>', at);
    return end > 1 && page.charAt(end - 1) == '/' && "\"' ".indexOf(page.charAt(end - 2)) >= 0;
  }

  private static String name(String page, int from) {
    int to = from;
    while (to < page.length() && to - from < LONGEST_NAME && isNamePart(page.charAt(to))) {
      to++;
    }
    return page.substring(from, to).toLowerCase(Locale.ROOT);
  }

  private static boolean isNamePart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ':';
  }

  private void count(String name, boolean closes) throws RefusedException {
    int now = open.getOrDefault(name, 0);
    if (closes && now == 0) {
      return;
    }
    int step = closes ? -1 : 1;
    open.put(name, now + step);
    total += step;
    if (total > MOST) {
      throw new RefusedException(ExtractionRefusal.BROKEN, "html");
    }
  }
}
