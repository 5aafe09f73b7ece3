package org.duixian.goal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duixian.access.AuditTrail;
import org.duixian.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Changes the frame of a year, each change with its entry in the audit trail. */
@Service
class FrameEditing {

  private final GoalFrames frames;
  private final AuditTrail audit;

  FrameEditing(GoalFrames frames, AuditTrail audit) {
    this.frames = frames;
    this.audit = audit;
  }

  /** Opens a frame by hand; false when the year has one by now. */
  @Transactional
  public boolean open(int year, String name) {
    if (!frames.open(year, name)) {
      return false;
    }
    audit.record("frame.open", "frame", year, Map.of("name", name));
    return true;
  }

  /** Renames a frame; false when another version stands by now. */
  @Transactional
  public boolean rename(int year, int version, String name) {
    if (!frames.rename(year, version, name)) {
      return false;
    }
    audit.record("frame.rename", "frame", year, Map.of("name", name));
    return true;
  }

  @Transactional
  public void add(int year, @Nullable Long parent, String number, String title) {
    if (frames.find(year).isEmpty() || parent != null && frames.tree(year).find(parent).isEmpty()) {
      throw new NotFound();
    }
    long id = frames.addNode(year, parent, number, title, null, null);
    audit.record("node.add", "node", id, Map.of("title", number + title));
  }

  /** Gives a goal other words or another parent; false when another version stands by now. */
  @Transactional
  public boolean change(
      int year, long id, int version, @Nullable Long parent, String number, String title) {
    GoalTree tree = frames.tree(year);
    GoalNode node = tree.find(id).orElseThrow(NotFound::new);
    if (parent != null) {
      if (tree.find(parent).isEmpty()) {
        throw new NotFound();
      }
      if (tree.withBelow(id).contains(parent)) {
        throw new GoalRefusal(GoalRefusal.Code.NODE_BELOW_ITSELF);
      }
    }
    GoalNode changed =
        new GoalNode(
            id,
            year,
            parent,
            number,
            title,
            node.position(),
            node.document(),
            node.section(),
            version);
    if (!frames.change(changed)) {
      return false;
    }
    audit.record(
        "node.change",
        "node",
        id,
        Map.of(
            "title", List.of(node.label(), changed.label()),
            "node", List.of(tree.path(node.parent()), tree.path(parent))));
    return true;
  }

  /**
   * Moves a goal one place among those of the same parent; false when another version stands by
   * now. The goal it changes places with counts as changed too.
   */
  @Transactional
  public boolean move(int year, long id, int version, boolean up) {
    GoalTree tree = frames.tree(year);
    GoalNode node = tree.find(id).orElseThrow(NotFound::new);
    if (node.version() != version) {
      return false;
    }
    Optional<GoalNode> other = tree.neighbour(node, up);
    if (other.isEmpty()) {
      return true;
    }
    GoalNode passed = other.get();
    boolean moved =
        frames.place(id, version, passed.position())
            && frames.place(passed.id(), passed.version(), node.position());
    if (!moved) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
      return false;
    }
    audit.record("node.move", "node", id, Map.of("up", up));
    return true;
  }

  /** Removes a goal that nothing hangs on; false when another version stands by now. */
  @Transactional
  public boolean remove(int year, long id, int version) {
    GoalNode node = frames.tree(year).find(id).orElseThrow(NotFound::new);
    if (node.version() != version) {
      return false;
    }
    if (!frames.remove(id)) {
      throw new GoalRefusal(GoalRefusal.Code.NODE_IN_USE, node.label());
    }
    audit.record("node.remove", "node", id, Map.of("title", node.label()));
    return true;
  }
}
