package org.duixian.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duixian.change.HistoryLine;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.site.Asked;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.springframework.stereotype.Component;

/** Explains figures that were read in documents, and counts of statements and documents. */
@Component
record DocumentLineage(
    Documents documents,
    Statements statements,
    Outlines outlines,
    StatementHistory history,
    Search search)
    implements LineageProvider {

  @Override
  public Optional<Lineage> explain(Asked asked) {
    return switch (asked.kind()) {
      case "statement" -> Optional.of(statement(asked));
      case "count" ->
          switch (asked.key()) {
            case "statements" -> Optional.of(statements(asked));
            case "documents" -> Optional.of(documents(asked));
            default -> Optional.empty();
          };
      default -> Optional.empty();
    };
  }

  private Lineage statement(Asked asked) {
    Statement found = statements.find(Asked.id(asked.key())).orElseThrow(NotFound::new);
    Document document = documents.existing(found.document());
    MarkedSentence sentence =
        MarkedSentence.around(
            new CodePoints(documents.text(document.id())),
            outlines.of(document.id()),
            found.start(),
            found.end());
    String subject = found.subject();
    return Lineage.of(
            subject == null ? asked.words("document.lineage.task") : subject,
            found.number(),
            asked.words("document.lineage.rule", found.rule()) + review(found, asked))
        .quoting(new Lineage.Quote(sentence.before(), sentence.marked(), sentence.after()))
        .at(
            asked.words(
                "document.lineage.place",
                document.title(),
                found.section().isEmpty() ? asked.words("document.lineage.front") : found.section(),
                String.valueOf(found.paragraph()),
                String.valueOf(sentence.number()),
                String.valueOf(found.start()),
                String.valueOf(found.end())))
        .leading(links(found, asked));
  }

  private String review(Statement found, Asked asked) {
    List<HistoryLine> changes = history.of(found.id());
    if (changes.isEmpty()) {
      return asked.words("document.lineage.unreviewed");
    }
    HistoryLine last = changes.getFirst();
    return asked.words(
        "document.lineage.reviewed",
        last.change().accountName(),
        last.change().when(),
        asked.words("document.action." + last.change().action()),
        asked.words("document.state." + found.state().name()));
  }

  private static List<Lineage.Link> links(Statement found, Asked asked) {
    List<Lineage.Link> links = new ArrayList<>();
    links.add(new Lineage.Link(asked.words("document.lineage.to-place"), found.path()));
    String subject = found.subject();
    if (subject != null) {
      links.add(
          new Lineage.Link(
              asked.words("document.lineage.to-chain"),
              "/chains?subject="
                  + java.net.URLEncoder.encode(subject, java.nio.charset.StandardCharsets.UTF_8)));
    }
    return links;
  }

  private Lineage statements(Asked asked) {
    Search.Filter filter = Search.Filter.of(asked.parameters());
    List<Search.Share> shares = search.count(filter);
    long total = shares.stream().mapToLong(Search.Share::number).sum();
    List<String> names = new ArrayList<>();
    addName(names, "document.kind.", filter.kind(), asked);
    addName(names, "document.role.", filter.role(), asked);
    addName(names, "document.state.", filter.state(), asked);
    if (!filter.aim().isEmpty()) {
      names.add(asked.words("document.lineage.aim"));
    }
    if (filter.within()) {
      names.add(
          asked.words(
              "document.lineage.between",
              String.valueOf(filter.from()),
              String.valueOf(filter.to())));
    }
    String told = names.isEmpty() ? asked.words("document.lineage.all") : String.join(" · ", names);
    return Lineage.of(
            asked.words("document.lineage.statements"),
            Sourced.count(total, new Source.Count("statements", "")),
            asked.words("document.lineage.counted", told))
        .made(shares.stream().map(share -> part(share, filter)).toList())
        .leading(asked.words("document.navigation"), "/documents");
  }

  private static Lineage.Part part(Search.Share share, Search.Filter filter) {
    String place = filter.from() > 0 ? "?at=" + filter.from() : "";
    return new Lineage.Part(
        share.title(), share.sourced(), "/documents/" + share.document() + place);
  }

  private static void addName(List<String> names, String prefix, String name, Asked asked) {
    if (!name.isEmpty()) {
      names.add(asked.wording().orElse(asked.locale(), prefix + name, name));
    }
  }

  private Lineage documents(Asked asked) {
    List<Document> all = documents.list();
    return Lineage.of(
            asked.words("document.lineage.documents"),
            Sourced.count(all.size(), new Source.Count("documents", "")),
            asked.words("document.lineage.counted-documents"))
        .made(all.stream().map(one -> new Lineage.Part(one.title(), null, one.path())).toList())
        .leading(asked.words("document.navigation"), "/documents");
  }
}
