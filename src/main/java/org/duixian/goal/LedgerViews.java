package org.duixian.goal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.duixian.list.Bar;
import org.duixian.list.Chip;
import org.duixian.list.Facets;
import org.duixian.list.KeptViews;
import org.duixian.list.PagePart;
import org.duixian.list.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the table's page together, in five statements when no task has changed. */
@Component
record LedgerViews(LedgerBooks books, Tasks tasks, KeptViews views) {

  static final int PAGE = 40;
  private static final int MOST_CHOICES = 40;

  LedgerView of(Query<Tally> query) {
    LedgerBook book = books.of(query);
    Facets<Tally> facets = book.facets(query);
    PagePart<Task> part = tasks.page(query, book.tree(), PAGE);
    Map<Long, List<Tasks.Participant>> coUnits = tasks.coUnits(part.rows());
    return new LedgerView(
        query,
        book.year(),
        TaskColumns.dropped(query),
        book.frame().orElse(null),
        book.frames().stream().map(GoalFrame::year).toList(),
        books.total(book, query),
        facets.shown(facets.everything(), query.bare().with("q", query.asked("q"))),
        lines(book, facets, query),
        bar(book, facets, query, part.rows()),
        part.map(task -> new LedgerView.Row(task, shortly(coUnits.get(task.id())))));
  }

  private static String shortly(@Nullable List<Tasks.Participant> units) {
    if (units == null) {
      return "";
    }
    String first = units.getFirst().name();
    return units.size() == 1 ? first : first + " +" + (units.size() - 1);
  }

  /** Two levels always stand; deeper ones open under the goal that is looked at. */
  private static List<LedgerView.Line> lines(
      LedgerBook book, Facets<Tally> facets, Query<Tally> query) {
    Map<Long, Long> counts = book.byNode(query);
    GoalTree tree = book.tree();
    Set<Long> open = new TreeSet<>();
    for (GoalTree.Branch branch : tree.branches().reversed()) {
      GoalNode node = branch.node();
      if (open.contains(node.id()) || query.asked("node").equals(String.valueOf(node.id()))) {
        open.add(node.id());
        if (node.parent() != null) {
          open.add(node.parent());
        }
      }
    }
    List<LedgerView.Line> lines = new ArrayList<>();
    for (GoalTree.Branch branch : tree.branches()) {
      GoalNode node = branch.node();
      if (branch.depth() <= 2 || (node.parent() != null && open.contains(node.parent()))) {
        Facets.Facet line =
            facets.facet(
                "node",
                String.valueOf(node.id()),
                node.label(),
                true,
                counts.getOrDefault(node.id(), 0L));
        lines.add(
            new LedgerView.Line(
                branch.depth(), node.label(), line.count(), line.href(), line.on()));
      }
    }
    return lines;
  }

  private Bar bar(LedgerBook book, Facets<Tally> facets, Query<Tally> query, List<Task> rows) {
    Set<String> drawn = Set.of("assignment", "number");
    List<Chip> chips =
        query.chips(asked -> book.named(asked, rows)).stream()
            .filter(chip -> !drawn.contains(chip.key()) || chip.labels().size() > 1)
            .toList();
    return new Bar(
        query,
        chips,
        List.of(
            new Bar.Group("goal.lead", false, facets.choices("assignment")),
            new Bar.Group("goal.target", false, facets.choices("number")),
            new Bar.Group("goal.lead", true, leads(book, facets)),
            new Bar.Group("goal.deadline", true, dues(facets))),
        views.of(query));
  }

  /** The lead units, the busiest first. */
  private static List<Facets.Facet> leads(LedgerBook book, Facets<Tally> facets) {
    Map<String, Long> counts = facets.byValue("lead");
    Comparator<Map.Entry<String, String>> busiest =
        Comparator.comparing(lead -> -counts.getOrDefault(lead.getKey(), 0L));
    return book.leads().entrySet().stream()
        .filter(lead -> counts.containsKey(lead.getKey()))
        .sorted(busiest.thenComparing(Map.Entry::getValue))
        .limit(MOST_CHOICES)
        .map(
            lead ->
                facets.facet(
                    "lead",
                    lead.getKey(),
                    lead.getValue(),
                    true,
                    counts.getOrDefault(lead.getKey(), 0L)))
        .toList();
  }

  /** The months of deadlines in order; no deadline stands last. */
  private static List<Facets.Facet> dues(Facets<Tally> facets) {
    return facets.byValue("due").entrySet().stream()
        .map(
            due -> {
              boolean none = due.getKey().equals("none");
              String label = none ? "goal.no-deadline" : due.getKey();
              return facets.facet("due", due.getKey(), label, !none, due.getValue());
            })
        .toList();
  }
}
