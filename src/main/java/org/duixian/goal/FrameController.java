package org.duixian.goal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.change.Fields;
import org.duixian.change.Standing;
import org.duixian.change.Subject;
import org.duixian.kernel.NotFound;
import org.duixian.site.FormErrors;
import org.duixian.site.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The frame of a year beside that of the year before. */
@Controller
class FrameController {

  private static final int LONGEST = 200;
  private static final Fields NODE =
      Fields.of(
          "goal.", "number=frame.number title=frame.title parent=field.parent place=field.place!");

  private final GoalFrames frames;
  private final FrameEditing editing;
  private final FramePages pages;

  FrameController(GoalFrames frames, FrameEditing editing, FramePages pages) {
    this.frames = frames;
    this.editing = editing;
    this.pages = pages;
  }

  @GetMapping("/frame/{year:[12][0-9]{3}}")
  Page frame(@PathVariable int year, @RequestParam(required = false) @Nullable Long edit) {
    return pages.page(FramePages.Shown.of(year, edit));
  }

  @May(thing = Thing.LEDGER)
  @PostMapping("/frame/{year}")
  View name(
      @PathVariable int year,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(required = false) @Nullable Integer version) {
    String given = name.strip();
    FramePages.Shown shown = FramePages.Shown.of(year, null).naming(given);
    if (given.isEmpty() || given.length() > LONGEST) {
      return pages.page(shown.with(new FormErrors().add("name", "goal.error.title", LONGEST)));
    }
    boolean saved =
        version == null ? editing.open(year, given) : editing.rename(year, version, given);
    if (!saved) {
      GoalFrame now = frames.find(year).orElseThrow(NotFound::new);
      throw Standing.of(Subject.of("frame", year), now.name(), "/frame/" + year, now.version())
          .with(Fields.of("goal.field.", "name=frame"), Map.of("name", now.name()))
          .refusal();
    }
    return new RedirectView("/frame/" + year);
  }

  @May(thing = Thing.LEDGER)
  @PostMapping("/frame/{year}/nodes")
  View add(@PathVariable int year, NodeForm form) {
    GoalTree tree = frames.tree(year);
    FormErrors errors = form.errors("new-", tree, null);
    if (!errors.isEmpty()) {
      return pages.page(FramePages.Shown.of(year, null).adding(form).with(errors));
    }
    editing.add(year, form.parentIn(tree), form.numbering(), form.words());
    return new RedirectView("/frame/" + year);
  }

  @May(thing = Thing.LEDGER)
  @PostMapping("/frame/{year}/nodes/{id}")
  View change(@PathVariable int year, @PathVariable long id, NodeForm form) {
    GoalTree tree = tree(year);
    GoalNode standing = standing(tree, id);
    if (standing.version() != form.versionSeen()) {
      throw standing(tree, standing).refusal();
    }
    FormErrors errors = form.errors("", tree, standing);
    if (!errors.isEmpty()) {
      return pages.page(FramePages.Shown.of(year, id).editing(form).with(errors));
    }
    if (!editing.change(
        year, id, form.versionSeen(), form.parentIn(tree), form.numbering(), form.words())) {
      GoalTree newer = tree(year);
      throw standing(newer, standing(newer, id)).refusal();
    }
    return new RedirectView("/frame/" + year + "#node-" + id);
  }

  private GoalTree tree(int year) {
    return frames.tree(year);
  }

  private static GoalNode standing(GoalTree tree, long id) {
    return tree.find(id).orElseThrow(NotFound::new);
  }

  private static Standing standing(GoalTree tree, GoalNode now) {
    Map<String, String> values = Fields.written(NodeForm.of(now));
    values.put("place", order(tree, now, null));
    return Standing.of(
            Subject.of("node", now.id()),
            now.label(),
            "/frame/" + now.year() + "?edit=" + now.id(),
            now.version())
        .with(NODE.naming("parent", above -> tree.path(Long.valueOf(above))), values);
  }

  /** The goals beside one in their order; with a direction, as it would be after the move. */
  private static String order(GoalTree tree, GoalNode node, @Nullable Boolean up) {
    List<GoalNode> siblings = new ArrayList<>(tree.childrenOf(node.parent()));
    if (up != null) {
      tree.neighbour(node, up)
          .ifPresent(
              other -> Collections.swap(siblings, siblings.indexOf(node), siblings.indexOf(other)));
    }
    return siblings.stream().map(GoalNode::label).collect(Collectors.joining(" → "));
  }

  @May(thing = Thing.LEDGER)
  @PostMapping("/frame/{year}/nodes/{id}/place")
  View move(
      @PathVariable int year,
      @PathVariable long id,
      @RequestParam int version,
      @RequestParam String direction) {
    boolean up = direction.equals("up");
    if (!editing.move(year, id, version, up)) {
      GoalTree tree = tree(year);
      GoalNode now = standing(tree, id);
      Standing standing = standing(tree, now);
      Map<String, String> moved = new HashMap<>(standing.values());
      moved.put("place", order(tree, now, up));
      throw standing.asking(moved).refusal();
    }
    return new RedirectView("/frame/" + year + "?edit=" + id + "#node-" + id);
  }

  @May(thing = Thing.LEDGER)
  @PostMapping("/frame/{year}/nodes/{id}/remove")
  View remove(@PathVariable int year, @PathVariable long id, @RequestParam int version) {
    if (!editing.remove(year, id, version)) {
      GoalTree tree = tree(year);
      GoalNode now = standing(tree, id);
      throw standing(tree, now).refusal();
    }
    return new RedirectView("/frame/" + year);
  }
}
