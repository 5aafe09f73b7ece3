package org.duixian.round;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.duixian.access.Act;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.kernel.When;
import org.duixian.site.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** What the office decides about the forms of units. */
@May(act = Act.CHECK, thing = Thing.FORM)
@Controller
class CheckController {

  private static final int LONGEST = 1000;

  private final Rounds rounds;
  private final Checking checking;
  private final Deadlines deadlines;

  CheckController(Rounds rounds, Checking checking, Deadlines deadlines) {
    this.rounds = rounds;
    this.checking = checking;
    this.deadlines = deadlines;
  }

  /** Takes over the form, or the ticked lines; or sends it back with comments. */
  @PostMapping("/rounds/{id}/units/{unit}/check")
  View check(
      @PathVariable long id,
      @PathVariable long unit,
      @RequestParam String action,
      @RequestParam(required = false, defaultValue = "") List<Long> line,
      @RequestParam Map<String, String> parameters,
      RedirectAttributes redirect) {
    Round round = rounds.require(id);
    String words = parameters.getOrDefault("words", "").strip();
    String here = "/rounds/" + id + "/units/" + unit;
    switch (action) {
      case "accept" -> checking.accept(round, unit);
      case "accept-lines" -> {
        if (line.isEmpty()) {
          return told(redirect, here, Notice.of("round.check.none"));
        }
        checking.accept(round, unit, new TreeSet<>(line));
      }
      default -> {
        if (words.isEmpty() || words.length() > LONGEST) {
          return told(redirect, here, Notice.of("round.words-missing"));
        }
        checking.giveBack(round, unit, words, comments(parameters));
      }
    }
    String key = "round.checked." + (action.startsWith("accept") ? "accepted" : "returned");
    return told(redirect, action.equals("accept-lines") ? here : round.path(), Notice.of(key));
  }

  private static Map<Long, String> comments(Map<String, String> parameters) {
    Map<Long, String> comments = new HashMap<>();
    parameters.forEach(
        (name, value) -> {
          String words = value.strip();
          if (name.matches("comment-[0-9]{1,18}")
              && !words.isEmpty()
              && words.length() <= LONGEST) {
            comments.put(Long.parseLong(name.substring("comment-".length())), words);
          }
        });
    return comments;
  }

  private static View told(RedirectAttributes redirect, String where, Notice notice) {
    redirect.addFlashAttribute(Notice.ATTRIBUTE, notice);
    return new RedirectView(where);
  }

  /** Moves the deadline of a unit, or of all when none is named. */
  @May(thing = Thing.ROUND)
  @PostMapping("/rounds/{id}/extend")
  View extend(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable Long unit,
      @RequestParam String due,
      @RequestParam String reason,
      RedirectAttributes redirect) {
    Round round = rounds.require(id);
    String why = reason.strip();
    LocalDateTime until = time(due);
    if (until == null || why.isEmpty() || why.length() > LONGEST) {
      return told(redirect, round.path(), Notice.of("round.extend.incomplete"));
    }
    deadlines.extend(round, unit, When.in(until), why);
    return told(redirect, round.path(), Notice.of("round.extended"));
  }

  static @Nullable LocalDateTime time(String typed) {
    try {
      return LocalDateTime.parse(typed.strip());
    } catch (DateTimeException e) {
      return null;
    }
  }
}
