package org.duixian.reader.grammar;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.duixian.reader.Span;

/**
 * How a node came about, one line a step, innermost first: rule, span, quote. The lines are written
 * when somebody asks for them: a long text has many nodes and few questions.
 */
public final class Derivation extends AbstractList<String> {

  private final View view;
  private final Node node;
  private final String[] last;

  private Derivation(View view, Node node, String[] last) {
    this.view = view;
    this.node = node;
    this.last = last;
  }

  /** Returns the steps to the node, then the given steps beyond it. */
  public static List<String> of(View view, Node node, String... last) {
    return new Derivation(view, node, last);
  }

  @Override
  public String get(int index) {
    return lines().get(index);
  }

  @Override
  public int size() {
    return count(node) + last.length;
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    add(node, lines);
    lines.addAll(List.of(last));
    return lines;
  }

  private static int count(Node node) {
    return 1 + node.children().stream().mapToInt(Derivation::count).sum();
  }

  private void add(Node step, List<String> lines) {
    step.children().forEach(child -> add(child, lines));
    Span span = view.span(step.start(), step.end());
    String quote = view.text(step.start(), step.end());
    lines.add(step.rule() + " " + span.start() + ".." + span.end() + " " + quote);
  }
}
