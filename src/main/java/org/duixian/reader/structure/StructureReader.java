package org.duixian.reader.structure;

import java.util.List;
import org.duixian.reader.DocumentFacts;
import org.duixian.reader.lexicon.Lexicon;
import org.duixian.reader.source.SourceText;

/**
 * Takes a document apart; one instance reads any number of texts, one after the other or at once.
 */
public final class StructureReader {
  /** Ids of the rules that find headings and parts. */
  public static final List<String> RULES =
      List.of(
          "heading.part",
          "heading.named-part",
          "heading.han",
          "heading.paren-han",
          "heading.arabic",
          "heading.paren-arabic",
          "heading.circled",
          "heading.plain",
          "part.front",
          "part.start",
          "part.heading",
          "part.beside-review",
          "part.after-self",
          "part.paragraph",
          "part.after-closing",
          "part.note",
          "part.article",
          "part.short-heading",
          "part.this-year",
          "part.last-year",
          "part.earlier-year",
          "part.resumed",
          "part.ahead");

  private final Lexicon parts = Lexicon.load("parts");
  private final Lexicon news = Lexicon.load("news");
  private final HeadingLines headings = new HeadingLines();
  private final PartWords words = new PartWords();

  /** Returns the shape of the text; any string has one. */
  public Outline read(SourceText source) {
    List<TextLine> lines = LineScanner.scan(source);
    DocumentFacts facts = new FactsReader(lines).read(lines);
    List<LineBlock> blocks = new Blocks(parts, headings).of(lines);
    Assembly assembly = new Assembly(facts, headings, words, news, plan(blocks, facts));
    blocks.forEach(assembly::take);
    int length = source.length();
    return new Outline(
        source, facts, assembly.sections(length), assembly.parts(length), assembly.passages());
  }

  private HeadingPlan plan(List<LineBlock> blocks, DocumentFacts facts) {
    int year = facts.year() == null ? 0 : facts.year();
    for (LineBlock block : blocks) {
      if (block instanceof LineBlock.Head head && words.namesPlan(head.line(), year)) {
        return new HeadingPlan(true, head.line().mark().kind() != Numbering.NONE);
      }
    }
    return new HeadingPlan(false, false);
  }
}
