package org.duixian.goal;

import org.duixian.site.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * A goal as it is typed; public for its template only.
 *
 * @param version the version seen, null for a new goal
 * @param parent number of the goal above, empty or null at the top
 */
public record NodeForm(
    @Nullable Integer version,
    @Nullable String parent,
    @Nullable String number,
    @Nullable String title) {

  private static final int LONGEST = 200;
  private static final int LONGEST_NUMBER = 20;
  static final NodeForm EMPTY = new NodeForm(null, null, null, null);

  /** Returns the form of a goal as it stands. */
  static NodeForm of(GoalNode node) {
    return new NodeForm(
        node.version(),
        node.parent() == null ? "" : node.parent().toString(),
        node.number(),
        node.title());
  }

  int versionSeen() {
    return version == null ? -1 : version;
  }

  /** Returns the numbering, empty for none. */
  public String numbering() {
    return number == null ? "" : number.strip();
  }

  /** Returns the words, empty for none. */
  public String words() {
    return title == null ? "" : title.strip();
  }

  /** Says whether this goal is chosen as the one above. */
  public boolean under(GoalNode node) {
    return String.valueOf(node.id()).equals(parent);
  }

  /** Returns the number of the goal above, null at the top; an unknown one is an error. */
  @Nullable Long parentIn(GoalTree tree) {
    return tree.branches().stream()
        .map(GoalTree.Branch::node)
        .filter(this::under)
        .map(GoalNode::id)
        .findFirst()
        .orElse(null);
  }

  /**
   * Checks the fields.
   *
   * @param prefix stands before each field's name in the page
   * @param moved the goal that is moved, null for a new one
   */
  FormErrors errors(String prefix, GoalTree tree, @Nullable GoalNode moved) {
    FormErrors errors = new FormErrors();
    if (numbering().length() > LONGEST_NUMBER) {
      errors.add(prefix + "number", "goal.error.long", LONGEST_NUMBER);
    }
    if (words().isEmpty() || words().length() > LONGEST) {
      errors.add(prefix + "title", "goal.error.title", LONGEST);
    }
    Long above = parentIn(tree);
    if (above == null && parent != null && !parent.isBlank()) {
      errors.add(prefix + "parent", "goal.error.node");
    } else if (above != null && moved != null && tree.withBelow(moved.id()).contains(above)) {
      errors.add(prefix + "parent", "goal.refusal.node-below-itself");
    }
    return errors;
  }
}
