package org.duixian.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.duixian.kernel.Sourced;
import org.duixian.publication.paper.Inline;
import org.duixian.publication.paper.Level;
import org.duixian.publication.paper.PaperBlock;
import org.duixian.result.RoundResult;
import org.jspecify.annotations.Nullable;

/** The text of a paper with its references filled in, and the list of its figures. */
final class PaperText {

  private final SnapshotResults snapshot;
  private final List<PaperBlock> blocks = new ArrayList<>();
  private final List<NumberLine> numbers = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();
  private final List<String> typed = new ArrayList<>();

  PaperText(SnapshotResults snapshot, List<PaperSentence> sentences) {
    this.snapshot = snapshot;
    for (PaperSentence sentence : sentences) {
      blocks.add(new PaperBlock.Paragraph(inlines(sentence.words(), sentence.level())));
      typed.addAll(Reference.typed(sentence.words()));
    }
  }

  List<PaperBlock> blocks() {
    return blocks;
  }

  /** Returns the figures in the order of the text. */
  List<NumberLine> numbers() {
    return numbers;
  }

  /** Returns numbers without a source. */
  List<String> typed() {
    return typed;
  }

  /** Returns what stands in braces and is no reference to this snapshot. */
  List<String> unknown() {
    return unknown;
  }

  /** Returns words and figures of a text. */
  List<Inline> inlines(String words, Level level) {
    List<Inline> inlines = new ArrayList<>();
    Matcher braces = Reference.BRACES.matcher(words);
    int from = 0;
    while (braces.find()) {
      add(words.substring(from, braces.start()), level, inlines);
      Reference reference = Reference.of(braces.group(1));
      if (reference instanceof Reference.Words part) {
        String text = snapshot.words(part);
        add(text == null ? "" : text.strip().replaceAll("[。；]$", ""), level, inlines);
      } else {
        figure(reference, braces.group(), level, inlines);
      }
      from = braces.end();
    }
    add(words.substring(from), level, inlines);
    return inlines;
  }

  private static void add(String words, Level level, List<Inline> inlines) {
    if (!words.isEmpty()) {
      inlines.add(new Inline.Words(words, level));
    }
  }

  private void figure(
      @Nullable Reference reference, String braces, Level level, List<Inline> inlines) {
    Sourced number = reference == null ? null : snapshot.number(reference);
    if (reference == null || number == null) {
      unknown.add(braces);
      inlines.add(new Inline.Words(braces, level));
      return;
    }
    String shown = snapshot.shown(number);
    String anchor = "d" + (numbers.size() + 1);
    numbers.add(new NumberLine(anchor, shown, number, subject(reference), what(reference)));
    inlines.add(new Inline.Figure(shown, anchor, level));
  }

  private @Nullable String subject(Reference reference) {
    RoundResult result =
        reference instanceof Reference.Field(long id, RoundResult.Field field)
            ? snapshot.find(id)
            : null;
    return result == null ? null : result.title();
  }

  private static String what(Reference reference) {
    return switch (reference) {
      case Reference.Field(long id, RoundResult.Field field) -> "field." + field.word();
      case Reference.Words words -> "field.words";
      case Reference.Count count ->
          "count." + (count.light() == null ? "ALL" : count.light().name());
    };
  }
}
