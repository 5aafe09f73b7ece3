package org.duixian.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duixian.document.Document;
import org.duixian.document.Documents;
import org.duixian.document.Statement;
import org.duixian.document.StatementKind;
import org.duixian.document.StatementState;
import org.duixian.document.Statements;
import org.duixian.kernel.Period;
import org.duixian.promise.Chain;
import org.duixian.promise.ChainBook;
import org.duixian.promise.ChainBooks;
import org.duixian.promise.ChainLink;
import org.duixian.reader.Bound;
import org.duixian.reader.Measure;
import org.duixian.reader.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes indicators and the district's targets of what was confirmed in a report. The sentence is
 * the same as that of the ledger's task: nobody types the figure again. What the review says of the
 * same thing becomes the actual value of the year before.
 */
@Service
public class Making {

  /** What a run has added. */
  public record Made(int indicators, int targets, int results) {}

  private final Documents documents;
  private final Statements statements;
  private final ChainBooks books;
  private final Indicators indicators;
  private final Definitions definitions;
  private final Observations observations;
  private final Recording recording;

  Making(
      Documents documents,
      Statements statements,
      ChainBooks books,
      Indicators indicators,
      Definitions definitions,
      Observations observations,
      Recording recording) {
    this.documents = documents;
    this.statements = statements;
    this.books = books;
    this.indicators = indicators;
    this.definitions = definitions;
    this.observations = observations;
    this.recording = recording;
  }

  /** The documents of a known year, the newest first. */
  List<Document> sources() {
    return documents.list().stream()
        .filter(each -> each.year() != null)
        .sorted(
            Comparator.comparing((Document each) -> Objects.requireNonNullElse(each.year(), 0))
                .reversed())
        .toList();
  }

  /** Returns the confirmed targets with a number of a document, headline ones first. */
  public List<MakingRow> rows(Document document) {
    int year = Objects.requireNonNullElse(document.year(), 0);
    List<Statement> figures =
        statements.ofDocument(document.id()).stream().filter(Making::isTarget).toList();
    List<Indicator> all = indicators.all();
    Set<Long> taken =
        observations.ofStatements(figures.stream().map(Statement::id).toList()).stream()
            .map(each -> Objects.requireNonNullElse(each.statement(), -1L))
            .collect(Collectors.toSet());
    ChainBook book = books.current();
    return figures.stream()
        .map(
            figure -> {
              Optional<Chain> chain = chain(book, figure);
              String name = name(chain, figure);
              return new MakingRow(
                  figure,
                  name,
                  chain.filter(Chain::headline).isPresent(),
                  existing(all, name, figure),
                  chain.flatMap(each -> result(each, figure, year - 1)).orElse(null),
                  taken.contains(figure.id()));
            })
        .sorted(
            Comparator.comparing((MakingRow row) -> !row.headline())
                .thenComparingInt(row -> row.figure().start()))
        .toList();
  }

  /** A confirmed promise with a number; a threshold only says what is counted. */
  private static boolean isTarget(Statement figure) {
    return figure.kind() == StatementKind.FIGURE
        && figure.state() == StatementState.CONFIRMED
        && figure.role() == Role.TARGET
        && !figure.threshold()
        && figure.value() != null
        && figure.op() != Bound.QUAL
        && figure.subject() != null;
  }

  private static Optional<Chain> chain(ChainBook book, Statement figure) {
    return book.chains().stream()
        .filter(
            each -> each.links().stream().anyMatch(link -> link.statement().id() == figure.id()))
        .findFirst();
  }

  /** The name that the chain gives; a growth rate is another indicator than the amount. */
  private static String name(Optional<Chain> chain, Statement figure) {
    String subject = Objects.requireNonNullElse(figure.subject(), "");
    String name = chain.map(Chain::name).orElse(subject);
    boolean says = name.matches(".*(增速|增长率|增幅)");
    return figure.measure() == Measure.GROWTH && !says ? name + "增速" : name;
  }

  private static @Nullable Indicator existing(List<Indicator> all, String name, Statement figure) {
    return all.stream()
        .filter(each -> each.measure() == measure(figure))
        .filter(each -> Objects.equals(each.unit(), figure.unit()))
        .filter(each -> each.definition().isCalled(name))
        .findFirst()
        .orElse(null);
  }

  private static Measure measure(Statement figure) {
    return Objects.requireNonNullElse(figure.measure(), Measure.LEVEL);
  }

  private static Optional<Statement> result(Chain chain, Statement target, int year) {
    return chain.links().stream()
        .filter(link -> link.year() == year && link.role() == Role.RESULT)
        .map(ChainLink::statement)
        .filter(each -> each.state() == StatementState.CONFIRMED && each.value() != null)
        .filter(each -> measure(each) == measure(target))
        .filter(each -> Objects.equals(each.unit(), target.unit()))
        .findFirst();
  }

  /** Makes indicators, targets and last year's results of the chosen figures. */
  @Transactional
  public Made make(Document document, Collection<Long> chosen, long ownUnit) {
    int year = Objects.requireNonNullElse(document.year(), 0);
    Set<String> codes = new HashSet<>();
    indicators.all().forEach(each -> codes.add(each.code()));
    List<NewObservation> values = new ArrayList<>();
    int added = 0;
    int results = 0;
    for (MakingRow row : rows(document)) {
      if (!chosen.contains(row.figure().id()) || row.taken()) {
        continue;
      }
      Indicator existing = row.existing();
      long indicator = existing == null ? add(row, year, codes, document) : existing.id();
      added += existing == null ? 1 : 0;
      values.add(value(indicator, ownUnit, ObservationKind.TARGET, year, row.figure()));
      Statement result = row.result();
      if (result != null) {
        values.add(value(indicator, ownUnit, ObservationKind.ACTUAL, year - 1, result));
        results++;
      }
    }
    if (!values.isEmpty()) {
      recording.recordAll(values, "observation.make", document.id());
    }
    return new Made(added, values.size() - results, results);
  }

  private long add(MakingRow row, int year, Set<String> codes, Document document) {
    Statement figure = row.figure();
    Definition usual =
        Definition.usual(row.name(), figure.unit(), measure(figure)).asHeadline(row.headline());
    return definitions.add(
        code(row.name(), codes),
        LocalDate.of(year - 1, 1, 1),
        wantsLess(figure) ? usual.downwards() : usual,
        document.sample());
  }

  private static boolean wantsLess(Statement figure) {
    Bound bound = figure.bound();
    BigDecimal value = figure.value();
    return bound != null && value != null && bound.wantsLess(value);
  }

  /** The letters and digits of the name, with a number where another indicator has them. */
  static String code(String name, Set<String> taken) {
    String letters = name.replaceAll("[^\\p{L}\\p{N}]", "");
    String base =
        letters.isEmpty() || !Character.isLetter(letters.charAt(0)) ? "指标" + letters : letters;
    String stem = base.substring(0, Math.min(36, base.length()));
    String code = stem;
    for (int number = 2; !taken.add(code); number++) {
      code = stem + number;
    }
    return code;
  }

  private static NewObservation value(
      long indicator, long unit, ObservationKind kind, int year, Statement figure) {
    return NewObservation.of(
            indicator,
            unit,
            kind,
            Period.year(year),
            Objects.requireNonNullElse(figure.value(), BigDecimal.ZERO),
            ObservationOrigin.DOCUMENT)
        .from(figure.id(), Objects.requireNonNullElse(figure.bound(), Bound.EQ));
  }
}
