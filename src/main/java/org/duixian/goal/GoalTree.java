package org.duixian.goal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The goals of a frame as a tree, in the frame's order. */
public final class GoalTree {

  /** A goal with its depth, 1 at the top. */
  public record Branch(GoalNode node, int depth) {}

  private final Map<Long, GoalNode> byId = new LinkedHashMap<>();
  private final Map<@Nullable Long, List<GoalNode>> below = new HashMap<>();
  private final List<Branch> branches = new ArrayList<>();

  GoalTree(List<GoalNode> nodes) {
    nodes.forEach(node -> byId.put(node.id(), node));
    nodes.stream()
        .sorted(Comparator.comparingInt(GoalNode::position).thenComparingLong(GoalNode::id))
        .forEach(node -> below.computeIfAbsent(node.parent(), key -> new ArrayList<>()).add(node));
    walk(null, 1);
  }

  private void walk(@Nullable Long parent, int depth) {
    for (GoalNode node : childrenOf(parent)) {
      branches.add(new Branch(node, depth));
      walk(node.id(), depth + 1);
    }
  }

  /** Returns every goal, parents before their children. */
  public List<Branch> branches() {
    return branches;
  }

  /** Returns the goals right below one, or at the top. */
  public List<GoalNode> childrenOf(@Nullable Long parent) {
    return below.getOrDefault(parent, List.of());
  }

  /** Returns the goal right before or after one, among those of the same parent. */
  Optional<GoalNode> neighbour(GoalNode node, boolean before) {
    List<GoalNode> siblings = childrenOf(node.parent());
    int there = siblings.indexOf(node) + (before ? -1 : 1);
    return there < 0 || there >= siblings.size()
        ? Optional.empty()
        : Optional.of(siblings.get(there));
  }

  /** Returns one goal. */
  public Optional<GoalNode> find(@Nullable Long id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Returns a goal's number and all below it; empty when the year has no such goal. */
  Set<Long> withBelow(long id) {
    Set<Long> found = new TreeSet<>();
    if (byId.containsKey(id)) {
      collect(id, found);
    }
    return found;
  }

  private void collect(long id, Set<Long> found) {
    found.add(id);
    childrenOf(id).forEach(child -> collect(child.id(), found));
  }

  /** Returns the labels from the top down to a goal, joined with " / "; empty for none. */
  public String path(@Nullable Long id) {
    List<String> labels = new ArrayList<>();
    for (GoalNode node = byId.get(id); node != null; node = byId.get(node.parent())) {
      labels.addFirst(node.label());
    }
    return String.join(" / ", labels);
  }

  /** Returns the place of each goal in the tree's order, for sorting tasks by branch. */
  Map<Long, Integer> order() {
    Map<Long, Integer> order = new HashMap<>();
    branches.forEach(branch -> order.put(branch.node().id(), order.size()));
    return order;
  }
}
