package org.duixian.document;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duixian.change.HistoryLine;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Explains figures that were read in documents, and counts of statements and documents. */
@Component
class DocumentLineage implements LineageProvider {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final java.time.ZoneId CHINA = java.time.ZoneId.of("Asia/Shanghai");

  private final Documents documents;
  private final Statements statements;
  private final Outlines outlines;
  private final StatementHistory history;
  private final Search search;
  private final MessageSource messages;

  DocumentLineage(
      Documents documents,
      Statements statements,
      Outlines outlines,
      StatementHistory history,
      Search search,
      MessageSource messages) {
    this.documents = documents;
    this.statements = statements;
    this.outlines = outlines;
    this.history = history;
    this.search = search;
    this.messages = messages;
  }

  @Override
  public Optional<Lineage> explain(
      String kind, String key, Map<String, String> parameters, Locale locale) {
    Words words = new Words(messages, locale);
    if (kind.equals("statement")) {
      return Optional.of(statement(key, words));
    }
    if (kind.equals("count") && key.equals("statements")) {
      return Optional.of(statements(parameters, words));
    }
    return kind.equals("count") && key.equals("documents")
        ? Optional.of(documents(words))
        : Optional.empty();
  }

  /** The words of one language. */
  private record Words(MessageSource messages, Locale locale) {
    String t(String key, Object... arguments) {
      return messages.getMessage(key, arguments, locale);
    }
  }

  private Lineage statement(String key, Words words) {
    if (!key.matches("\\d{1,18}")) {
      throw new NotFound();
    }
    Statement found = statements.find(Long.parseLong(key)).orElseThrow(NotFound::new);
    Document document = documents.existing(found.document());
    Sentence sentence =
        Sentence.around(
            new CodePoints(documents.text(document.id())),
            outlines.of(document.id()),
            found.start(),
            found.end());
    String subject = found.subject();
    return new Lineage(
        subject == null ? words.t("document.lineage.task") : subject,
        found.number(),
        words.t("document.lineage.rule", found.rule()) + review(found, words),
        new Lineage.Quote(sentence.before(), sentence.marked(), sentence.after()),
        words.t(
            "document.lineage.place",
            document.title(),
            found.section().isEmpty() ? words.t("document.lineage.front") : found.section(),
            String.valueOf(found.paragraph()),
            String.valueOf(sentence.number()),
            String.valueOf(found.start()),
            String.valueOf(found.end())),
        List.of(),
        links(found, words));
  }

  private String review(Statement found, Words words) {
    List<HistoryLine> changes = history.of(found.id());
    if (changes.isEmpty()) {
      return words.t("document.lineage.unreviewed");
    }
    HistoryLine last = changes.getFirst();
    return words.t(
        "document.lineage.reviewed",
        last.change().accountName(),
        last.change().when(),
        words.t("document.action." + last.change().action()),
        words.t("document.state." + found.state().name()));
  }

  private static List<Lineage.Link> links(Statement found, Words words) {
    List<Lineage.Link> links = new ArrayList<>();
    links.add(new Lineage.Link(words.t("document.lineage.to-place"), found.path()));
    String subject = found.subject();
    if (subject != null) {
      links.add(
          new Lineage.Link(
              words.t("document.lineage.to-chain"),
              "/chains?subject="
                  + java.net.URLEncoder.encode(subject, java.nio.charset.StandardCharsets.UTF_8)));
    }
    return links;
  }

  private Lineage statements(Map<String, String> parameters, Words words) {
    Search.Filter filter = Search.Filter.of(parameters);
    List<Search.Share> shares = search.count(filter);
    long total = shares.stream().mapToLong(Search.Share::number).sum();
    List<String> names = new ArrayList<>();
    addName(names, "document.kind.", filter.kind(), words);
    addName(names, "document.role.", filter.role(), words);
    addName(names, "document.state.", filter.state(), words);
    if (!filter.aim().isEmpty()) {
      names.add(words.t("document.lineage.aim"));
    }
    if (filter.within()) {
      names.add(
          words.t(
              "document.lineage.between",
              String.valueOf(filter.from()),
              String.valueOf(filter.to())));
    }
    return new Lineage(
        words.t("document.lineage.statements"),
        Sourced.count(total, new Source.Count("statements", "")),
        words.t(
            "document.lineage.counted",
            names.isEmpty() ? words.t("document.lineage.all") : String.join(" · ", names)),
        null,
        null,
        shares.stream()
            .map(
                share ->
                    new Lineage.Part(
                        share.title(), share.sourced(), place(share.document(), filter)))
            .toList(),
        List.of(new Lineage.Link(words.t("document.navigation"), "/documents")));
  }

  private static String place(long document, Search.Filter filter) {
    return "/documents/" + document + (filter.from() > 0 ? "?at=" + filter.from() : "");
  }

  private static void addName(List<String> names, String prefix, String name, Words words) {
    if (!name.isEmpty()) {
      names.add(words.messages().getMessage(prefix + name, null, name, words.locale()));
    }
  }

  private Lineage documents(Words words) {
    List<Document> all = documents.list();
    return new Lineage(
        words.t("document.lineage.documents"),
        Sourced.count(all.size(), new Source.Count("documents", "")),
        words.t("document.lineage.counted-documents"),
        null,
        null,
        all.stream().map(one -> new Lineage.Part(one.title(), null, one.path())).toList(),
        List.of(new Lineage.Link(words.t("document.navigation"), "/documents")));
  }
}
