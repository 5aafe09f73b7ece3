package org.duixian.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Headings and paragraphs of a document, both in text order. */
record StoredOutline(List<OutlinePlace.Heading> headings, List<OutlinePlace.Paragraph> paragraphs) {

  /** Returns the headings above an offset joined with {@code " / "}. */
  String headingsAbove(int offset) {
    List<String> above = new ArrayList<>();
    for (OutlinePlace.Heading heading : headings) {
      if (heading.end() <= offset && offset < heading.sectionEnd()) {
        above.add(heading.title());
      }
    }
    return String.join(" / ", above);
  }

  /** Returns the paragraph that holds an offset, empty in a heading or between paragraphs. */
  Optional<OutlinePlace.Paragraph> paragraphAt(int offset) {
    return paragraphs.stream()
        .filter(paragraph -> paragraph.start() <= offset && offset < paragraph.end())
        .findFirst();
  }
}
