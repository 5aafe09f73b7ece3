package org.duixian.publication.paper;

import java.util.ArrayList;
import java.util.List;

/** Draws a table row by row; a row stays whole and each page repeats the head. */
final class TableLayout {

  private static final double PAD = 3;
  private static final double LINE = Sheet.TABLE_SIZE * 1.45;

  private final PageFlow flow;
  private final PaperBlock.Table table;
  private final double[] edges;

  TableLayout(PageFlow flow, PaperBlock.Table table) {
    this.flow = flow;
    this.table = table;
    this.edges = edges(table.shares());
  }

  private static double[] edges(List<Integer> shares) {
    double sum = shares.stream().mapToInt(Integer::intValue).sum();
    double[] edges = new double[shares.size() + 1];
    for (int i = 0; i < shares.size(); i++) {
      edges[i + 1] = edges[i] + shares.get(i) * Sheet.TEXT_WIDTH / sum;
    }
    return edges;
  }

  void draw() {
    List<List<Inline>> heads = new ArrayList<>();
    table.heads().forEach(head -> heads.add(List.of(new Inline.Words(head, Level.FIRST))));
    List<List<LineBreaker.Line>> head = broken(heads);
    List<List<List<LineBreaker.Line>>> rows = table.rows().stream().map(this::broken).toList();
    double first = rows.isEmpty() ? 0 : height(rows.getFirst());
    flow.together(height(head) + first);
    row(head);
    for (List<List<LineBreaker.Line>> row : rows) {
      if (flow.y() + height(row) > Sheet.TEXT_HEIGHT) {
        flow.newPage();
        row(head);
      }
      row(row);
    }
    flow.skip(Sheet.LINE / 2);
  }

  private List<List<LineBreaker.Line>> broken(List<List<Inline>> cells) {
    List<List<LineBreaker.Line>> broken = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      double width = (edges[i + 1] - edges[i] - 2 * PAD) / Sheet.TABLE_SIZE;
      broken.add(LineBreaker.lines(cells.get(i), Math.max(1, Math.floor(width * 2) / 2), 0));
    }
    return broken;
  }

  private static double height(List<List<LineBreaker.Line>> cells) {
    return cells.stream().mapToInt(List::size).max().orElse(1) * LINE + 2 * PAD;
  }

  private void row(List<List<LineBreaker.Line>> cells) {
    double top = flow.y();
    double height = height(cells);
    for (int column = 0; column < cells.size(); column++) {
      double baseline = top + PAD + LINE * 0.75;
      for (LineBreaker.Line line : cells.get(column)) {
        double left = Sheet.LEFT + edges[column] + PAD;
        flow.place(line, left, Sheet.TABLE_SIZE, Sheet.TABLE_SIZE, baseline);
        baseline += LINE;
      }
    }
    flow.stroke(0, top, Sheet.TEXT_WIDTH, top);
    flow.stroke(0, top + height, Sheet.TEXT_WIDTH, top + height);
    for (double edge : edges) {
      flow.stroke(edge, top, edge, top + height);
    }
    flow.advance(height);
  }
}
