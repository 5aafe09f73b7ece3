package org.duixian.document.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Counts once, for every element of a page, its letters and how many of them are links. */
final class PageWeights implements NodeVisitor {
  private static final int FEW_LINKS = 4;

  private static final class Weight {
    private long letters;
    private long linked;
    private int links;
  }

  private final Map<Element, Weight> weights = new IdentityHashMap<>();
  private final Deque<Weight> open = new ArrayDeque<>();

  static PageWeights of(Element root) {
    PageWeights counted = new PageWeights();
    root.traverse(counted);
    return counted;
  }

  long letters(Element element) {
    return weights.getOrDefault(element, new Weight()).letters;
  }

  /** Says whether an element is a list of links rather than something to read. */
  boolean isLinkList(Element element) {
    Weight weight = weights.getOrDefault(element, new Weight());
    return weight.links >= FEW_LINKS && weight.linked * 10 > weight.letters * 8;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element element) {
      Weight weight = new Weight();
      weights.put(element, weight);
      open.push(weight);
    } else if (node instanceof TextNode text && !open.isEmpty()) {
      open.element().letters += text.getWholeText().strip().length();
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    Weight weight = open.pop();
    if (element.normalName().equals("a") && element.hasAttr("href")) {
      weight.linked = weight.letters;
      weight.links = 1;
    }
    Weight above = open.peek();
    if (above != null) {
      above.letters += weight.letters;
      above.linked += weight.linked;
      above.links += weight.links;
    }
  }
}
