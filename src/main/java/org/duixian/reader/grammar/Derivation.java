package org.duixian.reader.grammar;

import java.util.ArrayList;
import java.util.List;
import org.duixian.reader.Span;

/** Writes down how a node came about: one line a step, innermost first: rule, span, quote. */
public final class Derivation {

  private Derivation() {}

  public static List<String> of(View view, Node node) {
    List<String> lines = new ArrayList<>();
    add(view, node, lines);
    return lines;
  }

  private static void add(View view, Node node, List<String> lines) {
    node.children().forEach(child -> add(view, child, lines));
    Span span = view.span(node.start(), node.end());
    lines.add(
        node.rule()
            + " "
            + span.start()
            + ".."
            + span.end()
            + " "
            + view.text(node.start(), node.end()));
  }
}
