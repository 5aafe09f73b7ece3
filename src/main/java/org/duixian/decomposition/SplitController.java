package org.duixian.decomposition;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duixian.access.Act;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.indicator.Indicator;
import org.duixian.kernel.NotFound;
import org.duixian.organisation.Unit;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Splitting a target: the office computes, sends and settles; the units answer. */
@Controller
class SplitController {

  private static final String PATH = "/indicators/{id:\\d{1,18}}/split";
  private static final int LONGEST = 300;

  private final SplitPages pages;
  private final Splitting splitting;
  private final Computing computing;
  private final Clock clock;

  SplitController(SplitPages pages, Splitting splitting, Computing computing, Clock clock) {
    this.pages = pages;
    this.splitting = splitting;
    this.computing = computing;
    this.clock = clock;
  }

  @GetMapping(PATH)
  Page split(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String year,
      @RequestParam(defaultValue = "") Set<Long> open) {
    return pages.page(pages.indicator(id), year(year), open);
  }

  private int year(@Nullable String typed) {
    return typed != null && typed.matches("(19|20|21)\\d\\d")
        ? Integer.parseInt(typed)
        : LocalDate.now(clock).getYear();
  }

  /** Computes and saves, or saves what was typed, by the button that was pressed. */
  @May(thing = Thing.SPLIT)
  @PostMapping(PATH)
  View save(
      @PathVariable long id,
      @RequestParam String year,
      @RequestParam Map<String, String> fields,
      RedirectAttributes redirect) {
    Indicator indicator = pages.indicator(id);
    Split standing = pages.standing(indicator, year(year)).orElseThrow(NotFound::new);
    SplitForm form = new SplitForm(fields);
    FormErrors errors = new FormErrors();
    Split typed = form.read(standing, pages.units(), errors);
    if (!errors.isEmpty()) {
      return pages.page(standing, form, errors);
    }
    Split draft = form.get("do").equals("compute") ? computing.compute(typed) : typed;
    splitting.save(draft);
    return done(redirect, draft, "decomposition.saved");
  }

  private static View done(RedirectAttributes redirect, Split split, String notice) {
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of(notice));
    return new RedirectView(split.path());
  }

  @May(thing = Thing.SPLIT)
  @PostMapping(PATH + "/send")
  View send(
      @PathVariable long id,
      @RequestParam String year,
      @RequestParam int version,
      @RequestParam(required = false) @Nullable String deviation,
      RedirectAttributes redirect) {
    Split seen = seen(id, year);
    if (seen.version() != version) {
      throw SplitForm.standing(seen, shown()).refusal();
    }
    FormErrors errors = new FormErrors();
    String words = new FieldChecks(errors).textOrNone("deviation", deviation, LONGEST);
    try {
      splitting.send(seen, words);
    } catch (SplitRefusal refused) {
      if (refused.code() != SplitRefusal.Code.UNBALANCED
          && refused.code() != SplitRefusal.Code.UNEVEN) {
        throw refused;
      }
      errors.add("deviation", refused.messageKey());
      return pages.page(seen, SplitForm.of(seen), errors);
    }
    return done(redirect, seen, "decomposition.sent");
  }

  @May(thing = Thing.SPLIT)
  @PostMapping(PATH + "/take-back")
  View takeBack(
      @PathVariable long id,
      @RequestParam String year,
      @RequestParam int version,
      RedirectAttributes redirect) {
    Split seen = seen(id, year);
    if (seen.version() != version) {
      throw SplitForm.standing(seen, shown()).refusal();
    }
    splitting.takeBack(seen);
    return done(redirect, seen, "decomposition.taken-back");
  }

  @May(thing = Thing.SPLIT)
  @PostMapping(PATH + "/settle")
  View settle(
      @PathVariable long id,
      @RequestParam String year,
      @RequestParam int version,
      RedirectAttributes redirect) {
    Split seen = seen(id, year);
    if (seen.version() != version) {
      throw SplitForm.standing(seen, shown()).refusal();
    }
    splitting.settle(seen);
    return done(redirect, seen, "decomposition.settled");
  }

  @May(thing = Thing.SPLIT)
  @PostMapping(PATH + "/uphold")
  View uphold(
      @PathVariable long id,
      @RequestParam String year,
      @RequestParam long unit,
      @RequestParam(required = false) @Nullable String reply,
      RedirectAttributes redirect) {
    Split seen = seen(id, year);
    FormErrors errors = new FormErrors();
    String words = new FieldChecks(errors).text("reply-" + unit, reply, LONGEST);
    if (!errors.isEmpty()) {
      return pages.page(seen, SplitForm.of(seen), errors);
    }
    splitting.uphold(seen, unit, words);
    return done(redirect, seen, "decomposition.upheld");
  }

  /** A unit's reporter accepts its own share or objects to it, with a reason. */
  @May(act = Act.REPORT, thing = Thing.SPLIT)
  @PostMapping(PATH + "/answer")
  View answer(
      @PathVariable long id,
      @RequestParam String year,
      @RequestParam int version,
      @RequestParam String answer,
      @RequestParam(required = false) @Nullable String words,
      @RequestParam(required = false) @Nullable String wanted,
      RedirectAttributes redirect) {
    Split seen = seen(id, year);
    SplitForm typed = answered(seen, words, wanted);
    if (seen.version() != version) {
      throw SplitForm.standing(seen, shown()).refusal();
    }
    boolean objects = answer.equals(ShareAnswer.OBJECTED.name());
    FormErrors errors = new FormErrors();
    FieldChecks checks = new FieldChecks(errors);
    String reason = objects ? checks.text("words", words, LONGEST) : null;
    BigDecimal instead =
        objects
            ? checks.numberOrNone("wanted", wanted, seen.scale(), seen.indicator().unit())
            : null;
    if (!errors.isEmpty()) {
      return pages.page(seen, typed, errors);
    }
    Unit own = pages.own().orElseThrow(() -> new SplitRefusal(SplitRefusal.Code.NOT_YOURS));
    splitting.answer(
        seen, own.id(), objects ? ShareAnswer.OBJECTED : ShareAnswer.ACCEPTED, reason, instead);
    return done(redirect, seen, "decomposition.thanks");
  }

  private static SplitForm answered(Split seen, @Nullable String words, @Nullable String wanted) {
    return SplitForm.of(seen)
        .with(Map.of("words", FieldChecks.stripped(words), "wanted", FieldChecks.stripped(wanted)));
  }

  /** The units whose shares the visitor may see: a reporter its own. */
  private List<Unit> shown() {
    return pages.own().map(List::of).orElseGet(pages::units);
  }

  private Split seen(long id, String year) {
    return pages.find(pages.indicator(id), year(year)).orElseThrow(NotFound::new);
  }
}
