package org.duixian;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What pages are built of: each kind of element in its place, with what names it. Words and numbers
 * do not count, so that a page which differs from an earlier one by them alone is known.
 */
final class Shapes {

  private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();
  private static final Set<String> TELLING = Set.of("type", "role", "aria-current", "open");

  private Shapes() {}

  /** Whether anything stands on a page that no page before showed in a window of this kind. */
  static boolean anew(Document page, String window) {
    Map<Element, String> places = new IdentityHashMap<>();
    List<String> shape = new ArrayList<>();
    for (Element element : page.body().select("*")) {
      Element parent = element.parent();
      String place =
          places.getOrDefault(parent == null ? page : parent, window)
              + ">"
              + element.tagName()
              + element.classNames();
      places.put(element, place);
      shape.add(place + traits(element, page));
    }
    shape.add(window + outline(page));
    return SEEN.addAll(shape);
  }

  /** Everything but the words that tells a reader of the page what an element is. */
  private static String traits(Element element, Document page) {
    StringBuilder traits = new StringBuilder();
    for (Attribute attribute : element.attributes()) {
      traits.append(' ').append(attribute.getKey());
      if (TELLING.contains(attribute.getKey())) {
        traits.append('=').append(attribute.getValue());
      }
    }
    if (element.hasText()) {
      traits.append(" words");
    }
    if (!element.id().isEmpty() && !page.select("label[for=" + element.id() + "]").isEmpty()) {
      traits.append(" labelled");
    }
    return traits.toString();
  }

  /** The headings' levels one after the other, repetitions left out. */
  private static List<String> outline(Document page) {
    List<String> levels = new ArrayList<>();
    for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
      if (levels.isEmpty() || !levels.getLast().equals(heading.tagName())) {
        levels.add(heading.tagName());
      }
    }
    return levels;
  }
}
