package org.duixian.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Headings and paragraphs of a document, both in text order. */
record Outline(List<Place.Heading> headings, List<Place.Paragraph> paragraphs) {

  /** Returns the headings above an offset joined with {@code " / "}. */
  String headingsAbove(int offset) {
    List<String> above = new ArrayList<>();
    for (Place.Heading heading : headings) {
      if (heading.end() <= offset && offset < heading.sectionEnd()) {
        above.add(heading.title());
      }
    }
    return String.join(" / ", above);
  }

  /** Returns the paragraph that holds an offset, empty in a heading or between paragraphs. */
  Optional<Place.Paragraph> paragraphAt(int offset) {
    return paragraphs.stream()
        .filter(paragraph -> paragraph.start() <= offset && offset < paragraph.end())
        .findFirst();
  }
}
