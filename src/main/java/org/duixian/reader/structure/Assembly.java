package org.duixian.reader.structure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.duixian.reader.DocumentFacts;
import org.duixian.reader.DocumentKind;
import org.duixian.reader.Paragraph;
import org.duixian.reader.Part;
import org.duixian.reader.PartSpan;
import org.duixian.reader.Section;
import org.duixian.reader.Span;
import org.duixian.reader.lexicon.Lexicon;
import org.duixian.reader.source.NormalText;
import org.jspecify.annotations.Nullable;

/** Builds sections and passages from blocks, with the part and year of each. */
final class Assembly {
  private record Open(int index, Numbering kind, int level) {}

  private final boolean report;
  private final HeadingLines headings;
  private final HeadingPlan plan;
  private final PartTracker tracker;
  private final NewsParts newsParts;
  private final Deque<Open> stack = new ArrayDeque<>();
  private final List<Section> sections = new ArrayList<>();
  private final PartSpans parts = new PartSpans();
  private final List<TextPassage> passages = new ArrayList<>();

  Assembly(
      DocumentFacts facts, HeadingLines headings, PartWords words, Lexicon news, HeadingPlan plan) {
    this.report =
        facts.kind() == DocumentKind.WORK_REPORT
            || (facts.kind() == DocumentKind.OTHER && plan.headed());
    this.headings = headings;
    this.plan = plan;
    this.tracker = new PartTracker(words, facts.year(), plan.headed());
    this.newsParts = new NewsParts(news, facts.year());
  }

  void take(LineBlock block) {
    switch (block) {
      case LineBlock.Head head -> heading(head.line());
      case LineBlock.Body body -> body(body);
      case LineBlock.Front front -> front(front.text());
    }
  }

  private void heading(TextLine line) {
    String title = trimmed(line.chars());
    Numbering kind = line.mark().kind();
    if (kind == Numbering.NONE && report && !plan.numbered() && tracker.namesPart(title)) {
      kind = Numbering.NAMED_PART;
    }
    open(title, line, kind);
  }

  private void front(NormalText text) {
    parts.take(text, "line", Part.FRONT, "part.front", null);
    passage(text, 0, Part.FRONT, null);
  }

  private void open(String title, TextLine line, Numbering kind) {
    while (!stack.isEmpty() && stack.peek().kind().compareTo(kind) >= 0) {
      stack.pop();
    }
    Integer parent = stack.isEmpty() ? null : stack.peek().index();
    int level = stack.size() + 1;
    if (report) {
      tracker.heading(title, level);
    } else {
      newsParts.heading(title);
    }
    int index = sections.size();
    stack.push(new Open(index, kind, level));
    parts.take(line.text(), kind.rule(), part(), partRule(), sign());
    Span place = line.text().span(0, line.length());
    sections.add(
        new Section(
            index,
            level,
            title,
            place,
            place.end(),
            parent,
            part(),
            kind.rule(),
            new HeadingSteps(line, title, kind.rule(), part(), partRule())));
  }

  private static String trimmed(String title) {
    return title.endsWith("。") || title.endsWith("：")
        ? title.substring(0, title.length() - 1)
        : title;
  }

  private void body(LineBlock.Body body) {
    int runIn = headings.runInLength(body.first(), body.text().chars());
    String text = body.text().chars();
    if (!report) {
      newsParts.paragraph(text);
    } else if (runIn > 0 && body.first().mark().kind().compareTo(Numbering.PAREN_HAN) <= 0) {
      tracker.heading(text.substring(0, runIn), stack.size() + 1);
    } else {
      tracker.paragraph(text);
    }
    parts.take(body.text(), "paragraph", part(), partRule(), sign());
    passage(body.text(), runIn, part(), report ? tracker.year() : newsParts.year());
  }

  private String partRule() {
    return report ? tracker.rule() : newsParts.rule();
  }

  private @Nullable PartSign sign() {
    return report ? tracker.sign() : newsParts.sign();
  }

  private Part part() {
    return report ? tracker.part() : newsParts.part();
  }

  private void passage(NormalText text, int bodyStart, Part part, @Nullable Integer year) {
    Integer section = stack.isEmpty() ? null : stack.peek().index();
    Span runIn = bodyStart == 0 ? null : text.span(0, headEnd(text, bodyStart));
    Span span = text.span(0, text.length());
    Paragraph paragraph = new Paragraph(passages.size() + 1, span, section, runIn, part, year);
    passages.add(new TextPassage(paragraph, text, bodyStart));
  }

  private static int headEnd(NormalText text, int bodyStart) {
    return "。：！".indexOf(text.at(bodyStart - 1)) >= 0 ? bodyStart - 1 : bodyStart;
  }

  List<PartSpan> parts(int length) {
    return parts.all(length);
  }

  List<TextPassage> passages() {
    return List.copyOf(passages);
  }

  /** Returns the sections, each reaching to the next of its own level or above. */
  List<Section> sections(int length) {
    List<Section> closed = new ArrayList<>();
    for (Section section : sections) {
      int end = length;
      for (int k = section.index() + 1; k < sections.size(); k++) {
        if (sections.get(k).level() <= section.level()) {
          end = sections.get(k).heading().start();
          break;
        }
      }
      closed.add(section.to(end));
    }
    return List.copyOf(closed);
  }
}
