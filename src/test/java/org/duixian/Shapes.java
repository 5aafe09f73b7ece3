package org.duixian;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What pages are built of: each kind of element in its place, with what names it. Words and numbers
 * do not count, so that a page which differs from an earlier one by them alone is known.
 */
final class Shapes {

  private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();
  private static final Run RUN = Run.current();
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
    boolean anew = false;
    for (String each : shape) {
      anew |= SEEN.add(each) && RUN.noted(each);
    }
    return anew;
  }

  /** What the other processes of a test run have seen, one empty file for each shape. */
  private record Run(@Nullable Path folder) {

    static Run current() {
      String name = System.getProperty("duixian.test-run");
      return new Run(name == null ? null : Path.of("target", "shapes", name));
    }

    /** Whether no process noted it before. */
    boolean noted(String shape) {
      if (folder == null) {
        return true;
      }
      byte[] bytes = shape.getBytes(StandardCharsets.UTF_8);
      try {
        Files.createDirectories(folder);
        Files.createFile(folder.resolve(UUID.nameUUIDFromBytes(bytes).toString()));
        return true;
      } catch (FileAlreadyExistsException elsewhere) {
        return false;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
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
