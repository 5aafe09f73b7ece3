package org.duixian.reader.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.duixian.reader.Commitment;
import org.duixian.reader.Figure;
import org.duixian.reader.Part;
import org.duixian.reader.Span;
import org.duixian.reader.name.OrganisationNames;
import org.duixian.reader.structure.Outline;
import org.duixian.reader.structure.TextPassage;

/** Finds the commitments of a document; one instance reads any number of documents. */
public final class TaskReader {
  private static final Set<Part> PLANS = Set.of(Part.PLAN, Part.LONG_PLAN, Part.SELF);

  private final SentenceReader sentences = new SentenceReader();

  /**
   * Returns the commitments in text order.
   *
   * @param figures the figures of the document in text order; each task names those inside it
   */
  public List<Commitment> read(Outline outline, List<Figure> figures) {
    List<Commitment> tasks = new ArrayList<>();
    LeadInParagraphs leads = new LeadInParagraphs(outline);
    int next = 0;
    int part = 0;
    for (TextPassage passage : outline.passages()) {
      while (part + 1 < outline.parts().size()
          && outline.parts().get(part + 1).span().start() <= passage.paragraph().span().start()) {
        part++;
      }
      if (!PLANS.contains(passage.paragraph().part()) || leads.isLead(passage)) {
        continue;
      }
      boolean counted = leads.isIntroduction(passage);
      for (SentenceReader.Found found : read(passage)) {
        if (!counted || Numbers.in(passage.text().chars().substring(found.from(), found.to()))) {
          Span span = passage.text().span(found.from(), found.to());
          while (next < figures.size() && figures.get(next).span().end() <= span.start()) {
            next++;
          }
          tasks.add(task(outline, part, passage, found, figuresIn(figures, next, span)));
        }
      }
    }
    return List.copyOf(tasks);
  }

  private List<SentenceReader.Found> read(TextPassage passage) {
    String text = passage.text().chars();
    boolean targets = sentences.isTargetLead(passage.runInText());
    List<List<PassageClause>> all = ClauseCutter.cut(text, passage.bodyStart());
    List<SentenceReader.Found> found = new ArrayList<>();
    for (int k = 0; k < all.size(); k++) {
      int next = k + 1 < all.size() ? all.get(k + 1).size() : 0;
      found.addAll(sentences.read(text, all.get(k), next, targets && k == 0));
    }
    return found;
  }

  private static List<Figure> figuresIn(List<Figure> figures, int from, Span span) {
    List<Figure> inside = new ArrayList<>();
    for (int k = from; k < figures.size() && figures.get(k).span().start() < span.end(); k++) {
      if (span.contains(figures.get(k).span())) {
        inside.add(figures.get(k));
      }
    }
    return List.copyOf(inside);
  }

  private static Commitment task(
      Outline outline,
      int part,
      TextPassage passage,
      SentenceReader.Found found,
      List<Figure> figures) {
    Span span = passage.text().span(found.from(), found.to());
    String quote = outline.source().quote(span);
    String heading = passage.bodyStart() > 0 ? passage.runInText() : null;
    List<String> units = OrganisationNames.in(heading == null ? quote : quote + "\n" + heading);
    return new Commitment(
        span,
        quote,
        outline.headingsOf(passage),
        heading,
        figures.stream().map(figure -> figure.span().start()).toList(),
        units,
        found.verdict().rule(),
        new TaskSteps(outline.parts().get(part), passage, found, figures, units));
  }
}
