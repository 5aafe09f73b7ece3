package org.duixian.document.extract;

import java.io.UncheckedIOException;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Writes the words of a page: a line for each block, tabs between the cells of a table row. */
final class HtmlLines implements NodeVisitor {
  private static final Set<String> CELLS = Set.of("td", "th");

  private final BoundedText out = new BoundedText();
  private boolean space;
  private int rows;

  private HtmlLines() {}

  static String of(Element root) throws RefusedException {
    HtmlLines lines = new HtmlLines();
    try {
      root.traverse(lines);
      lines.out.endLine();
    } catch (UncheckedIOException stopped) {
      if (stopped.getCause() instanceof RefusedException refused) {
        throw refused;
      }
      throw stopped;
    }
    return lines.out.toString();
  }

  @Override
  public void head(Node node, int depth) {
    try {
      if (node instanceof TextNode text) {
        write(text);
      } else if (node instanceof Element element) {
        open(element);
      }
    } catch (RefusedException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    if (element.normalName().equals("tr")) {
      rows--;
    }
    if (element.isBlock() && !CELLS.contains(element.normalName())) {
      endLineOrWord();
    }
  }

  private void open(Element element) throws RefusedException {
    switch (element.normalName()) {
      case "br" -> endLineOrWord();
      case "tr" -> {
        newLine();
        rows++;
      }
      case "td", "th" -> {
        if (element.previousElementSibling() != null) {
          out.append('\t');
        }
        space = false;
      }
      default -> {
        if (element.isBlock()) {
          endLineOrWord();
        }
      }
    }
  }

  /** Inside a table row a paragraph is no line of its own, or the row would fall apart. */
  private void endLineOrWord() {
    if (rows > 0) {
      space = true;
    } else {
      newLine();
    }
  }

  private void newLine() {
    space = false;
    try {
      out.endLine();
    } catch (RefusedException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  private void write(TextNode node) throws RefusedException {
    boolean kept = node.parent() instanceof Element parent && parent.tag().preserveWhitespace();
    String text = node.getWholeText();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (kept && c == '\n') {
        newLine();
      } else if (Character.isWhitespace(c) || c == '\u00A0') {
        space = true;
      } else {
        writeSpace();
        out.append(c);
      }
    }
  }

  private void writeSpace() throws RefusedException {
    if (space && !out.atLineStart()) {
      out.append(' ');
    }
    space = false;
  }
}
