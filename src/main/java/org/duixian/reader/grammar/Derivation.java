package org.duixian.reader.grammar;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.duixian.reader.Span;

/**
 * How a node came about, one line a step, innermost first: rule, span, quote. The lines are written
 * when somebody asks for them: a long text has many nodes and few questions.
 */
public final class Derivation extends AbstractList<String> {

  private final View view;
  private final Node node;
  private final Supplier<String> next;
  private final String[] last;

  private Derivation(View view, Node node, Supplier<String> next, String[] last) {
    this.view = view;
    this.node = node;
    this.next = next;
    this.last = last;
  }

  /**
   * Returns the steps to the node, then the given steps beyond it; the first of them is put into
   * words when somebody asks.
   */
  public static List<String> of(View view, Node node, Supplier<String> next, String... last) {
    return new Derivation(view, node, next, last);
  }

  @Override
  public String get(int index) {
    return lines().get(index);
  }

  @Override
  public int size() {
    return count(node) + 1 + last.length;
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    add(node, lines);
    lines.add(next.get());
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
