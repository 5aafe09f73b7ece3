package org.duixian.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duixian.reader.name.Name;
import org.duixian.reader.name.NameKind;
import org.duixian.reader.name.NameReader;
import org.springframework.stereotype.Component;

/** The names that stand in documents, found anew each time: nothing of them is kept. */
@Component
public class DocumentNames {

  private static final int MOST_PLACES = 3;

  private final Documents documents;
  private final Outlines outlines;
  private final NameReader reader = new NameReader();

  DocumentNames(Documents documents, Outlines outlines) {
    this.documents = documents;
    this.outlines = outlines;
  }

  /**
   * One name of a document, as its page shows it.
   *
   * @param writings other writings of it that stand in the text
   * @param places its first places
   * @param more whether it has further places
   */
  public record NameRow(String name, List<String> writings, List<NamePlace> places, boolean more) {}

  /** A place of a name: its paragraph's number and the path to it on the reading page. */
  public record NamePlace(int paragraph, String path) {}

  /**
   * Returns the numbered slogans that the documents of a year use for their work, in text order.
   */
  public List<String> workSystems(int year) {
    return documents.list().stream()
        .filter(document -> Objects.equals(document.year(), year))
        .flatMap(document -> reader.read(documents.text(document.id())).stream())
        .filter(name -> name.kind() == NameKind.WORK_SYSTEM)
        .map(Name::canonical)
        .distinct()
        .toList();
  }

  /** Returns the names of a document by kind, in the order in which they first stand. */
  Map<NameKind, List<NameRow>> of(Document document) {
    List<OutlinePlace.Paragraph> paragraphs = outlines.of(document.id()).paragraphs();
    Map<NameKind, Map<String, List<Name>>> grouped = new LinkedHashMap<>();
    for (NameKind kind : NameKind.values()) {
      grouped.put(kind, new LinkedHashMap<>());
    }
    for (Name name : reader.read(documents.text(document.id()))) {
      Objects.requireNonNull(grouped.get(name.kind()))
          .computeIfAbsent(name.canonical(), each -> new ArrayList<>())
          .add(name);
    }
    Map<NameKind, List<NameRow>> rows = new LinkedHashMap<>();
    grouped.forEach(
        (kind, names) ->
            rows.put(
                kind, names.values().stream().map(all -> row(document, paragraphs, all)).toList()));
    return rows;
  }

  private static NameRow row(
      Document document, List<OutlinePlace.Paragraph> paragraphs, List<Name> all) {
    String name = all.getFirst().canonical();
    List<String> writings =
        all.stream().map(Name::quote).distinct().filter(quote -> !quote.equals(name)).toList();
    List<NamePlace> places =
        all.stream().limit(MOST_PLACES).map(each -> place(document, paragraphs, each)).toList();
    return new NameRow(name, writings, places, all.size() > MOST_PLACES);
  }

  private static NamePlace place(
      Document document, List<OutlinePlace.Paragraph> paragraphs, Name name) {
    int number =
        paragraphs.stream()
            .filter(paragraph -> paragraph.start() <= name.span().start())
            .reduce((first, second) -> second)
            .map(OutlinePlace.Paragraph::number)
            .orElse(1);
    return new NamePlace(number, document.path() + "?at=" + name.span().start() + "#p" + number);
  }
}
