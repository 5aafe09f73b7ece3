package org.duixian.reader.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.duixian.reader.DocumentFacts;
import org.duixian.reader.Figure;
import org.duixian.reader.Paragraph;
import org.duixian.reader.Part;
import org.duixian.reader.Role;
import org.duixian.reader.Section;
import org.duixian.reader.Span;
import org.duixian.reader.figure.Measures.Sense;
import org.duixian.reader.figure.Subjects.Subject;
import org.duixian.reader.grammar.Derivation;
import org.duixian.reader.grammar.View;
import org.duixian.reader.quantity.Quantity;
import org.duixian.reader.source.SourceText;
import org.jspecify.annotations.Nullable;

/** Finds the figures of a document; one instance reads any number of documents at once. */
public final class FigureReader {

  /** Ids of the rules that make subject, sense and role of a figure. */
  public static final List<String> RULES =
      List.of(
          "subject.before",
          "subject.after",
          "subject.modifier",
          "subject.attribute",
          "subject.continued",
          "subject.respectively",
          "subject.each",
          "subject.times",
          "subject.verb",
          "subject.spent",
          "subject.achieved",
          "subject.part",
          "subject.acting",
          "subject.words",
          "measure.level",
          "measure.growth",
          "measure.share",
          "measure.points",
          "measure.change",
          "measure.rank",
          "measure.times",
          "role.review",
          "role.plan",
          "role.done",
          "role.past-year",
          "role.coming-year",
          "role.future",
          "role.goal",
          "role.begun",
          "role.state",
          "role.total");

  private static final Map<String, Map<String, String>> TOGETHER = new ConcurrentHashMap<>();
  private static final Sense LEVEL =
      new Sense(org.duixian.reader.Measure.LEVEL, false, "measure.level");

  private final Vocabulary words = new Vocabulary();
  private final Scanner scanner = new Scanner();
  private final Measures measures = new Measures(words);
  private final Roles roles = new Roles(words);
  private final ThresholdFigures thresholds = new ThresholdFigures(words);
  private final Subjects subjects = new Subjects(words, thresholds);
  private final WordedFigures headlines = new WordedFigures(words);

  /** Returns the figures of the paragraphs, in text order. */
  public List<Figure> read(
      SourceText text, DocumentFacts facts, List<Section> sections, List<Paragraph> paragraphs) {
    List<Figure> figures = new ArrayList<>();
    Terms terms = new Terms(sections, facts.year() != null ? facts.year() : 0);
    for (Paragraph paragraph : paragraphs) {
      if (paragraph.part() != Part.FRONT && paragraph.part() != Part.GLOSSARY) {
        Span span = paragraph.span();
        View view = View.of(text, span.start(), span.end());
        figures.addAll(read(view, facts, paragraph, terms.of(paragraph, view)));
      }
    }
    return figures;
  }

  private List<Figure> read(
      View view, DocumentFacts facts, Paragraph paragraph, @Nullable String term) {
    Span span = paragraph.span();
    int head = paragraph.runIn() == null ? 0 : paragraph.runIn().end() - span.start();
    int begin = view.indexAt(span.start() + head);
    Scanner.Marks marks = scanner.scan(view, begin);
    int passage =
        paragraph.year() != null ? paragraph.year() : facts.year() != null ? facts.year() : 0;
    int document = facts.year() != null ? facts.year() : passage;
    boolean promises = Roles.promises(paragraph.part());
    Clock clock = new Clock(view, begin, marks.times(), document, passage, term, promises, words);
    List<Figure> figures = new ArrayList<>();
    List<Figure> said = headlines.of(view, begin, promises, clock.wholePeriod());
    if (!marks.mentions().isEmpty()) {
      numbers(view, paragraph, marks.mentions(), clock, figures);
    }
    if (!said.isEmpty()) {
      figures.addAll(said);
      figures.sort(Comparator.comparingInt(figure -> figure.span().start()));
    }
    return figures;
  }

  private void numbers(
      View view, Paragraph paragraph, List<Mention> all, Clock clock, List<Figure> figures) {
    Memory memory = new Memory();
    Sense sense = LEVEL;
    List<Boolean> totals = Totals.of(view, all);
    String period = clock.period(all.getFirst());
    for (int k = 0; k < all.size(); k++) {
      Mention m = all.get(k);
      clock.moveTo(m);
      sense = measures.of(view, m, sense);
      Roles.Found role = role(view, all, k, sense, paragraph, clock, totals);
      boolean threshold = thresholds.is(view, all, k);
      if (role.role() == Role.STATE) {
        period = same(period, clock.standingYear());
      } else if (!m.linked()) {
        period = same(period, clock.period(m));
      }
      List<Subject> rows = subjects.of(view, all, k, memory);
      for (Subject subject : subjects.onlyOrders(view, all, k) ? List.<Subject>of() : rows) {
        figures.add(figure(view, m, subject, sense, role, period, threshold));
      }
    }
  }

  /** Keeps one string for all figures of a period. */
  private static String same(String before, String now) {
    return now.equals(before) ? before : now;
  }

  private Roles.Found role(
      View view,
      List<Mention> all,
      int k,
      Sense sense,
      Paragraph paragraph,
      Clock clock,
      List<Boolean> totals) {
    return totals.get(k)
        ? new Roles.Found(Role.TARGET, "role.total")
        : roles.of(view, all.get(k), sense.measure(), paragraph, clock);
  }

  private static Figure figure(
      View view,
      Mention m,
      Subject subject,
      Sense sense,
      Roles.Found role,
      String period,
      boolean threshold) {
    Quantity q = m.quantity();
    BigDecimal value = sense.negative() ? q.value().negate() : q.value();
    List<String> derivation = Derivation.of(view, q, subject::step, sense.rule(), role.rule());
    boolean placed = subject.to() > subject.from();
    return new Figure(
        view.span(q.start(), q.end()),
        view.quote(q.start(), q.end()),
        plain(value),
        q.unit(),
        q.op(),
        sense.measure(),
        subject.text(),
        placed ? view.span(subject.from(), subject.to()) : null,
        role.role(),
        period,
        threshold,
        rule(q.rule(), subject.rule()),
        derivation);
  }

  /** There are few rules and many figures: each pair of rules is put together once. */
  private static String rule(String quantity, String subject) {
    return TOGETHER
        .computeIfAbsent(quantity, rule -> new ConcurrentHashMap<>())
        .computeIfAbsent(subject, rule -> quantity + "/" + rule);
  }

  /** Whole numbers without a scale, fractions without trailing zeros. */
  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
