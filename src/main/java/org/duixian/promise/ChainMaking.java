package org.duixian.promise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.duixian.document.Document;
import org.duixian.document.Statement;
import org.duixian.document.StatementKind;
import org.duixian.document.StatementState;
import org.duixian.reader.Bound;
import org.duixian.reader.Commitment;
import org.duixian.reader.DocumentFacts;
import org.duixian.reader.Figure;
import org.duixian.reader.Measure;
import org.duixian.reader.Reader;
import org.duixian.reader.Reading;
import org.duixian.reader.Role;
import org.duixian.reader.Span;
import org.duixian.reader.continuity.ChainRow;
import org.duixian.reader.continuity.Continuity;
import org.duixian.reader.continuity.ContinuityReader;
import org.duixian.reader.continuity.PairRow;
import org.duixian.reader.continuity.PairVerdict;
import org.duixian.reader.continuity.YearDocument;
import org.jspecify.annotations.Nullable;

/**
 * Makes the chains of one district: what people confirmed or corrected counts, not what was read.
 */
final class ChainMaking {

  private record Told(Document document, String text, List<Statement> figures) {}

  private final String place;
  private final Map<String, Told> told = new LinkedHashMap<>();
  private final List<YearDocument> documents = new ArrayList<>();

  ChainMaking(String place) {
    this.place = place;
  }

  void add(Document document, String text, List<Statement> statements) {
    List<Statement> tasks = standing(statements, StatementKind.TASK).toList();
    List<Statement> refused =
        statements.stream()
            .filter(s -> s.kind() == StatementKind.TASK && s.state() == StatementState.REJECTED)
            .toList();
    List<Statement> figures =
        standing(statements, StatementKind.FIGURE)
            .filter(s -> s.role() != Role.TARGET || !inside(s, refused) || inside(s, tasks))
            .toList();
    String name = String.valueOf(document.id());
    Reading read = Reader.standard().read(text);
    DocumentFacts facts =
        new DocumentFacts(
            document.kind(),
            document.title(),
            document.year(),
            place,
            document.issuer(),
            document.date());
    told.put(name, new Told(document, text, figures));
    documents.add(
        new YearDocument(
            name,
            text,
            new Reading(
                facts,
                read.sections(),
                read.parts(),
                read.paragraphs(),
                figures.stream().map(ChainMaking::figure).toList(),
                tasks.stream().map(task -> task(task, figures)).toList())));
  }

  private static Stream<Statement> standing(List<Statement> statements, StatementKind kind) {
    return statements.stream()
        .filter(s -> s.kind() == kind && s.state() != StatementState.REJECTED)
        .sorted(Comparator.comparingInt(Statement::start));
  }

  private static boolean inside(Statement figure, List<Statement> tasks) {
    return tasks.stream()
        .anyMatch(task -> task.start() <= figure.start() && figure.end() <= task.end());
  }

  private static Commitment task(Statement s, List<Statement> figures) {
    List<Integer> numbers =
        figures.stream()
            .map(Statement::start)
            .filter(start -> s.start() <= start && start < s.end())
            .toList();
    List<String> section = s.section().isEmpty() ? List.of() : List.of(s.section().split(" / "));
    Span span = new Span(s.start(), s.end());
    return new Commitment(
        span, s.quote(), section, s.heading(), numbers, List.of(), s.rule(), s.derivation());
  }

  private static Figure figure(Statement s) {
    return new Figure(
        new Span(s.start(), s.end()),
        s.quote(),
        s.value(),
        s.unit(),
        Objects.requireNonNullElse(s.op(), Bound.EQ),
        Objects.requireNonNullElse(s.measure(), Measure.LEVEL),
        Objects.requireNonNullElse(s.subject(), ""),
        null,
        Objects.requireNonNullElse(s.role(), Role.STATE),
        Objects.requireNonNullElse(s.period(), ""),
        s.threshold(),
        s.rule(),
        s.derivation());
  }

  ChainBook book() {
    Continuity continuity = new ContinuityReader().match(documents);
    Map<String, List<ChainLink>> links = new LinkedHashMap<>();
    Set<Long> seen = new HashSet<>();
    for (ChainRow row : continuity.chains()) {
      link(row)
          .filter(link -> seen.add(link.statement().id()))
          .ifPresent(
              link -> links.computeIfAbsent(row.indicator(), n -> new ArrayList<>()).add(link));
    }
    Map<String, List<Verdict>> verdicts = verdicts(continuity.pairs());
    List<Chain> chains = new ArrayList<>();
    links.forEach(
        (name, own) -> {
          own.sort(
              Comparator.comparingInt(ChainLink::year)
                  .thenComparing(ChainLink::role, Comparator.reverseOrder()));
          chains.add(new Chain(name, isHeadline(own), own, verdicts.getOrDefault(name, List.of())));
        });
    chains.sort(
        Comparator.comparing((Chain chain) -> !chain.headline())
            .thenComparing(chain -> -chain.links().size())
            .thenComparingInt(chain -> chain.links().getFirst().statement().start()));
    Map<String, PromiseMaking.Text> texts = new LinkedHashMap<>();
    told.forEach(
        (name, own) -> texts.put(name, new PromiseMaking.Text(own.document(), own.text())));
    return new ChainBook(List.copyOf(chains), new PromiseMaking(texts).of(continuity));
  }

  /** Targets that name a growth rate or an amount in the list of expected targets of a plan. */
  private static boolean isHeadline(List<ChainLink> links) {
    return links.stream().anyMatch(link -> link.statement().measure() == Measure.GROWTH)
        && links.stream().anyMatch(link -> link.role() == Role.TARGET);
  }

  private static Map<String, List<Verdict>> verdicts(List<PairRow> pairs) {
    Map<String, List<Verdict>> verdicts = new LinkedHashMap<>();
    for (PairRow pair : pairs) {
      if (pair.verdict() != PairVerdict.AGREE) {
        verdicts
            .computeIfAbsent(pair.subject(), name -> new ArrayList<>())
            .add(
                new Verdict(
                    pair.year(),
                    pair.verdict(),
                    String.join("，", pair.reason().said()),
                    Long.parseLong(pair.toDocument())));
      }
    }
    return verdicts;
  }

  private Optional<ChainLink> link(ChainRow row) {
    Told from = Objects.requireNonNull(told.get(row.document()));
    return from.figures().stream()
        .filter(
            s ->
                row.span().contains(new Span(s.start(), s.end()))
                    && s.role() == row.kind()
                    && sameValue(s.value(), row.value())
                    && Objects.equals(s.unit(), row.unit()))
        .findFirst()
        .map(s -> link(row, from, s));
  }

  private static boolean sameValue(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a == null || b == null ? a == b : a.compareTo(b) == 0;
  }

  private static ChainLink link(ChainRow row, Told from, Statement statement) {
    return new ChainLink(
        row.year(),
        row.kind(),
        statement,
        from.document(),
        part(from.text(), row.span().start(), statement.start()),
        part(from.text(), statement.end(), row.span().end()));
  }

  private static String part(String text, int start, int end) {
    int from = text.offsetByCodePoints(0, start);
    return text.substring(from, text.offsetByCodePoints(from, end - start))
        .replaceAll("\\s{1,20}", "");
  }
}
