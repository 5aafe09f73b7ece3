package org.duixian.document;

import java.util.List;
import org.duixian.site.Finder;
import org.duixian.site.FoundKind;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds the paragraphs of documents that hold the words. */
@Component
@Order(40)
record SentenceFinder(Search search) implements Finder {

  @Override
  public List<FoundKind> find(String words) {
    List<FoundKind.Hit> hits =
        search.find(words).stream()
            .map(
                hit ->
                    new FoundKind.Hit(
                        hit.title() + " ¶ " + hit.paragraph(),
                        hit.path(),
                        hit.before(),
                        hit.marked(),
                        hit.after()))
            .toList();
    return List.of(FoundKind.of("document.found", "/documents", hits));
  }
}
