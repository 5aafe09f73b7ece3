package org.duixian.goal;

import java.util.List;
import org.duixian.access.CurrentMember;
import org.duixian.access.OfficeOnly;
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
  private static final int LONGEST_NUMBER = 20;

  private final GoalFrames frames;
  private final FrameEditing editing;
  private final LedgerBooks books;

  FrameController(GoalFrames frames, FrameEditing editing, LedgerBooks books) {
    this.frames = frames;
    this.editing = editing;
    this.books = books;
  }

  @GetMapping("/frame/{year:[12][0-9]{3}}")
  Page frame(@PathVariable int year, @RequestParam(required = false) @Nullable Long edit) {
    return page(year, edit, null, new FormErrors(), List.of(), 200);
  }

  private Page page(
      int year,
      @Nullable Long edit,
      @Nullable GoalNode sent,
      FormErrors errors,
      List<TaskDifference> stale,
      int status) {
    FrameView now = view(year);
    @Nullable GoalNode edited = sent != null ? sent : now.tree().find(edit).orElse(null);
    return Page.of("goal/FramePage")
        .with("year", year)
        .with("now", now)
        .with("before", view(year - 1))
        .with("edited", edited)
        .with("errors", errors)
        .with("stale", stale)
        .withStatus(status);
  }

  private FrameView view(int year) {
    TaskFilter all = TaskFilter.all(year);
    LedgerBook book = books.of(CurrentMember.district(), all);
    return new FrameView(book.frame().orElse(null), book.tree(), book.facets(all).byNode());
  }

  @OfficeOnly
  @PostMapping("/frame/{year}")
  View name(
      @PathVariable int year,
      @RequestParam String name,
      @RequestParam(required = false) @Nullable Integer version) {
    String given = name.strip();
    if (given.isEmpty() || given.length() > LONGEST) {
      FormErrors errors = new FormErrors().add("name", "goal.error.title", LONGEST);
      return page(year, null, null, errors, List.of(), 400);
    }
    if (version == null) {
      editing.open(year, given);
    } else {
      editing.rename(year, version, given);
    }
    return new RedirectView("/frame/" + year);
  }

  @OfficeOnly
  @PostMapping("/frame/{year}/nodes")
  View add(
      @PathVariable int year,
      @RequestParam(required = false) @Nullable Long parent,
      @RequestParam(defaultValue = "") String number,
      @RequestParam String title) {
    FormErrors errors = errors("new-", number, title);
    if (!errors.isEmpty()) {
      return page(year, null, null, errors, List.of(), 400);
    }
    editing.add(year, parent, number.strip(), title.strip());
    return new RedirectView("/frame/" + year);
  }

  private static FormErrors errors(String prefix, String number, String title) {
    FormErrors errors = new FormErrors();
    if (number.strip().length() > LONGEST_NUMBER) {
      errors.add(prefix + "number", "goal.error.long", LONGEST_NUMBER);
    }
    if (title.isBlank() || title.strip().length() > LONGEST) {
      errors.add(prefix + "title", "goal.error.title", LONGEST);
    }
    return errors;
  }

  @OfficeOnly
  @PostMapping("/frame/{year}/nodes/{id}")
  View change(
      @PathVariable int year,
      @PathVariable long id,
      @RequestParam int version,
      @RequestParam(required = false) @Nullable Long parent,
      @RequestParam(defaultValue = "") String number,
      @RequestParam String title) {
    GoalNode standing = standing(year, id);
    GoalNode sent =
        new GoalNode(
            id,
            year,
            parent,
            number.strip(),
            title.strip(),
            standing.position(),
            standing.document(),
            standing.section(),
            standing.version());
    FormErrors errors = errors("", number, title);
    if (!errors.isEmpty()) {
      return page(year, id, sent, errors, List.of(), 400);
    }
    if (!editing.change(year, id, version, parent, sent.number(), sent.title())) {
      GoalNode now = standing(year, id);
      return page(year, id, sent.withVersion(now.version()), errors, differences(now, sent), 409);
    }
    return new RedirectView("/frame/" + year);
  }

  private GoalNode standing(int year, long id) {
    return frames.tree(CurrentMember.district(), year).find(id).orElseThrow(NotFound::new);
  }

  private List<TaskDifference> differences(GoalNode standing, GoalNode sent) {
    GoalTree tree = frames.tree(CurrentMember.district(), standing.year());
    return List.of(
        new TaskDifference("title", standing.label(), sent.label()),
        new TaskDifference("node", tree.path(standing.parent()), tree.path(sent.parent())));
  }

  @OfficeOnly
  @PostMapping("/frame/{year}/nodes/{id}/place")
  View move(@PathVariable int year, @PathVariable long id, @RequestParam String direction) {
    editing.move(year, id, direction.equals("up"));
    return new RedirectView("/frame/" + year + "?edit=" + id);
  }

  @OfficeOnly
  @PostMapping("/frame/{year}/nodes/{id}/remove")
  View remove(@PathVariable int year, @PathVariable long id) {
    editing.remove(year, id);
    return new RedirectView("/frame/" + year);
  }
}
