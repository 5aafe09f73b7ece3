package org.duixian.goal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.duixian.access.CurrentMember;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the table's page together, in five statements when no task has changed. */
@Component
class LedgerViews {

  static final int PAGE = 40;
  private static final int MOST_CHIPS = 40;

  private final LedgerBooks books;
  private final Tasks tasks;
  private final SavedViews views;

  LedgerViews(LedgerBooks books, Tasks tasks, SavedViews views) {
    this.books = books;
    this.tasks = tasks;
    this.views = views;
  }

  LedgerView of(TaskFilter filter, int page) {
    LedgerBook book = books.of(filter);
    GoalTree tree = book.tree();
    Facets facets = book.facets(filter);
    long total = books.total(book, filter);
    Sourced shown = facets.shownTotal(total);
    int last = shown.bound().isEmpty() ? (int) (Math.max(0, total - 1) / PAGE) : page;
    int start = Math.min(page, last) * PAGE;
    List<Task> found = tasks.list(filter, tree, start, PAGE + 1);
    List<Task> rows = found.subList(0, Math.min(PAGE, found.size()));
    Map<Long, List<Tasks.Participant>> coUnits = tasks.coUnits(rows);
    return new LedgerView(
        filter,
        book.frame().orElse(null),
        book.frames().stream().map(GoalFrame::year).toList(),
        shown,
        facets.shown(facets.everything(), filter.searchAlone()),
        rows.stream().anyMatch(Task::sample),
        lines(tree, facets, filter),
        chips(tree, facets, filter, rows),
        views.list(CurrentMember.require().id(), filter.year()),
        Arrays.stream(LedgerHead.values()).map(head -> head.of(filter)).toList(),
        rows.stream()
            .map(task -> new LedgerView.Row(task, shortly(coUnits.get(task.id()))))
            .toList(),
        start + 1,
        start == 0 ? null : paged(filter, start / PAGE - 1),
        found.size() <= PAGE ? null : paged(filter, start / PAGE + 1));
  }

  /** Returns a count of tasks with the query that lists them as its source. */
  static Sourced count(long number, TaskFilter filter) {
    String query = filter.query();
    return Sourced.count(
        number,
        new Source.Count("tasks", "year=" + filter.year() + (query.isEmpty() ? "" : "&" + query)));
  }

  private static String paged(TaskFilter filter, int page) {
    String path = filter.path();
    return page == 0 ? path : path + (path.contains("?") ? "&" : "?") + "page=" + (page + 1);
  }

  private static String shortly(@Nullable List<Tasks.Participant> units) {
    if (units == null) {
      return "";
    }
    String first = units.getFirst().name();
    return units.size() == 1 ? first : first + " +" + (units.size() - 1);
  }

  /** Two levels always stand; deeper ones open under the goal that is looked at. */
  private static List<LedgerView.Line> lines(GoalTree tree, Facets facets, TaskFilter filter) {
    Map<Long, Long> counts = facets.byNode();
    Set<Long> open = new TreeSet<>();
    for (GoalNode node = tree.find(filter.node()).orElse(null);
        node != null;
        node = tree.find(node.parent()).orElse(null)) {
      open.add(node.id());
    }
    List<LedgerView.Line> lines = new ArrayList<>();
    for (GoalTree.Branch branch : tree.branches()) {
      GoalNode node = branch.node();
      if (branch.depth() <= 2 || (node.parent() != null && open.contains(node.parent()))) {
        boolean current = Objects.equals(node.id(), filter.node());
        lines.add(
            new LedgerView.Line(
                branch.depth(),
                node.label(),
                facets.shown(counts.getOrDefault(node.id(), 0L), filter.withNode(node.id())),
                filter.withNode(current ? null : node.id()).path(),
                current));
      }
    }
    return lines;
  }

  private static LedgerView.Chips chips(
      GoalTree tree, Facets facets, TaskFilter filter, List<Task> rows) {
    List<LedgerView.Chip> assignments = new ArrayList<>();
    for (Assignment each : Assignment.values()) {
      boolean on = each == filter.assignment();
      assignments.add(
          new LedgerView.Chip(
              "goal.assignment." + each.name(),
              false,
              facets.shown(facets.of(each), filter.withAssignment(each)),
              filter.withAssignment(on ? null : each).path(),
              on));
    }
    List<LedgerView.Chip> numbers = new ArrayList<>();
    for (boolean each : new boolean[] {true, false}) {
      boolean on = Objects.equals(each, filter.numbered());
      numbers.add(
          new LedgerView.Chip(
              each ? "goal.numbered" : "goal.not-numbered",
              false,
              facets.shown(facets.numbered(each), filter.withNumbered(each)),
              filter.withNumbered(on ? null : Boolean.valueOf(each)).path(),
              on));
    }
    return new LedgerView.Chips(
        assignments,
        numbers,
        leads(facets, filter),
        dues(facets, filter),
        active(tree, filter, facets.leadName(rows)));
  }

  private static List<LedgerView.Chip> leads(Facets facets, TaskFilter filter) {
    return facets.leads().stream()
        .limit(MOST_CHIPS)
        .map(
            lead ->
                new LedgerView.Chip(
                    lead.name(),
                    true,
                    facets.shown(lead.tasks(), filter.withLead(lead.id())),
                    filter.withLead(lead.id()).path(),
                    Objects.equals(lead.id(), filter.lead())))
        .toList();
  }

  private static List<LedgerView.Chip> dues(Facets facets, TaskFilter filter) {
    List<LedgerView.Chip> dues = new ArrayList<>();
    facets
        .dues()
        .forEach(
            (due, count) -> {
              boolean none = due.equals(TaskFilter.NO_DEADLINE);
              dues.add(
                  new LedgerView.Chip(
                      none ? "goal.no-deadline" : due,
                      !none,
                      facets.shown(count, filter.withDue(due)),
                      filter.withDue(due).path(),
                      due.equals(filter.due())));
            });
    return dues;
  }

  private static List<LedgerView.Active> active(GoalTree tree, TaskFilter filter, String lead) {
    List<LedgerView.Active> active = new ArrayList<>();
    if (filter.node() != null) {
      String label = tree.find(filter.node()).map(GoalNode::label).orElse("?");
      active.add(new LedgerView.Active("goal.node", label, filter.withNode(null).path()));
    }
    if (filter.lead() != null) {
      active.add(new LedgerView.Active("goal.lead", lead, filter.withLead(null).path()));
    }
    if (filter.due() != null) {
      boolean none = filter.due().equals(TaskFilter.NO_DEADLINE);
      active.add(
          new LedgerView.Active(
              none ? "goal.no-deadline" : "goal.deadline",
              none ? "" : filter.due(),
              filter.withDue(null).path()));
    }
    if (!filter.text().isEmpty()) {
      active.add(new LedgerView.Active("goal.search", filter.text(), filter.withText("").path()));
    }
    return active;
  }
}
