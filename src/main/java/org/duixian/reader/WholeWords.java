package org.duixian.reader;

import java.util.AbstractList;
import java.util.List;
import org.duixian.reader.source.SourceText;
import org.jspecify.annotations.Nullable;

/** Gives back, in all that was found, the characters outside the basic plane. */
record WholeWords(SourceText text) {

  /** Returns the reading as it is, unless its text holds such characters. */
  static Reading of(SourceText text, Reading found) {
    if (!text.hasRare()) {
      return found;
    }
    WholeWords words = new WholeWords(text);
    return new Reading(
        words.facts(found.facts()),
        found.sections().stream().map(words::section).toList(),
        found.parts().stream().map(words::part).toList(),
        found.paragraphs(),
        found.figures().stream().map(words::figure).toList(),
        found.tasks().stream().map(words::task).toList());
  }

  private DocumentFacts facts(DocumentFacts f) {
    return new DocumentFacts(
        f.kind(), orNull(f.title()), f.year(), orNull(f.place()), orNull(f.issuer()), f.date());
  }

  private @Nullable String orNull(@Nullable String words) {
    return words == null ? null : text.whole(words);
  }

  private Section section(Section s) {
    return new Section(
        s.index(),
        s.level(),
        text.whole(s.title()),
        s.heading(),
        s.end(),
        s.parent(),
        s.part(),
        s.rule(),
        steps(s.derivation()));
  }

  private PartSpan part(PartSpan p) {
    return new PartSpan(p.part(), p.span(), p.rule(), steps(p.derivation()));
  }

  private Figure figure(Figure f) {
    return new Figure(
        f.span(),
        f.quote(),
        f.value(),
        f.unit(),
        f.op(),
        f.measure(),
        text.whole(f.subject()),
        f.subjectSpan(),
        f.role(),
        f.period(),
        f.threshold(),
        f.rule(),
        steps(f.derivation()));
  }

  private Commitment task(Commitment t) {
    return new Commitment(
        t.span(),
        t.quote(),
        t.section().stream().map(text::whole).toList(),
        orNull(t.heading()),
        t.figures(),
        t.units().stream().map(text::whole).toList(),
        t.rule(),
        steps(t.derivation()));
  }

  private List<String> steps(List<String> lines) {
    return new Steps(text, lines);
  }

  /** Lines of a derivation, written like those when somebody asks for them. */
  private static final class Steps extends AbstractList<String> {
    private final SourceText text;
    private final List<String> lines;

    Steps(SourceText text, List<String> lines) {
      this.text = text;
      this.lines = lines;
    }

    @Override
    public String get(int index) {
      return text.whole(lines.get(index));
    }

    @Override
    public int size() {
      return lines.size();
    }
  }
}
