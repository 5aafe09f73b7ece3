package org.duixian.reader.structure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.duixian.reader.DocumentFacts;
import org.duixian.reader.PartSpan;
import org.duixian.reader.Section;
import org.duixian.reader.source.SourceText;

/**
 * A document taken apart.
 *
 * @param source the text
 * @param facts what it says of itself
 * @param sections headings in text order
 * @param parts parts in text order
 * @param passages paragraphs in text order
 */
public record Outline(
    SourceText source,
    DocumentFacts facts,
    List<Section> sections,
    List<PartSpan> parts,
    List<TextPassage> passages) {

  /** Returns the headings above a passage, outermost first. */
  public List<String> headingsOf(TextPassage passage) {
    Deque<String> above = new ArrayDeque<>();
    Integer at = passage.paragraph().section();
    while (at != null) {
      Section section = sections.get(at);
      above.addFirst(section.title());
      at = section.parent();
    }
    return List.copyOf(above);
  }
}
