package org.duixian.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duixian.access.Act;
import org.duixian.access.CurrentMember;
import org.duixian.access.May;
import org.duixian.access.Permission;
import org.duixian.access.Thing;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.When;
import org.duixian.register.Item;
import org.duixian.register.Items;
import org.duixian.register.Register;
import org.duixian.register.Registers;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Reviews: opening one, what is to be scored, the sheet of a reviewer, closing and deciding. */
@Controller
class ReviewPage {

  private static final int MOST = 50;

  private final Registers registers;
  private final Items items;
  private final ItemReviews reviews;
  private final ReviewWork work;
  private final Permission permission;
  private final Clock clock;

  ReviewPage(
      Registers registers,
      Items items,
      ItemReviews reviews,
      ReviewWork work,
      Permission permission,
      Clock clock) {
    this.registers = registers;
    this.items = items;
    this.reviews = reviews;
    this.work = work;
    this.permission = permission;
    this.clock = clock;
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(When.ZONE));
  }

  private boolean overseen() {
    return permission.may(Act.EDIT, Thing.ITEM) || permission.may(Act.APPROVE, Thing.ITEM);
  }

  @GetMapping("/reviews")
  @May(act = Act.READ, thing = Thing.ITEM)
  Page list() {
    return Page.of("review/ReviewsPage")
        .with("waiting", reviews.waiting(CurrentMember.require().id()))
        .with("reviews", overseen() ? reviews.newest(MOST) : List.of())
        .with("registers", registers.all().stream().filter(this::reviewed).toList())
        .with("opens", permission.may(Act.EDIT, Thing.ITEM));
  }

  private boolean reviewed(Register register) {
    return register.declaration().traits().containsKey(ReviewTrait.CODE);
  }

  private Register register(String code) {
    Register register = registers.get(code);
    if (!reviewed(register)) {
      throw new NotFound();
    }
    return register;
  }

  @GetMapping("/registers/{register}/reviews/new")
  @May(thing = Thing.ITEM)
  Page form(
      @PathVariable String register, @RequestParam(required = false) @Nullable List<Long> item) {
    Register of = register(register);
    List<String> numbers = new ArrayList<>();
    for (Long id : item == null ? List.<Long>of() : item) {
      items.find(of, id).map(Item::number).ifPresent(numbers::add);
    }
    Map<String, Object> parameters =
        of.declaration().traits().getOrDefault(ReviewTrait.CODE, Map.of());
    ReviewForm form = ReviewForm.of(ReviewRules.of(parameters), String.join("、", numbers));
    return form(of, form, new FormErrors());
  }

  private Page form(Register register, ReviewForm form, FormErrors errors) {
    return Page.of("review/NewReviewPage")
        .with("register", register)
        .with("form", form)
        .with("candidates", reviews.candidates())
        .with("errors", errors)
        .withStatus(errors.isEmpty() ? 200 : 400);
  }

  @PostMapping("/registers/{register}/reviews")
  @May(thing = Thing.ITEM)
  View open(@PathVariable String register, ReviewForm form, RedirectAttributes redirect) {
    Register of = register(register);
    FormErrors errors = new FormErrors();
    ReviewWork.NewReview wanted = form.read(of, items, errors);
    if (!reviews.candidates().keySet().containsAll(wanted.reviewers())) {
      errors.add("reviewers", "site.error.choice");
    }
    long id = 0;
    if (errors.isEmpty()) {
      try {
        id = work.open(of, wanted);
      } catch (ReviewRefusal refused) {
        errors.add(refused.field(), refused.messageKey(), refused.arguments());
      }
    }
    return errors.isEmpty() ? back("/reviews/" + id, redirect) : form(of, form, errors);
  }

  private static View back(String path, RedirectAttributes redirect) {
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("review.kept"));
    return new RedirectView(path);
  }

  /** Returns a review, or refuses who neither oversees it nor scores in it. */
  ItemReview seen(long id) {
    ItemReview review = reviews.find(id).orElseThrow(NotFound::new);
    if (!overseen() && !reviews.reviewers(id).containsKey(CurrentMember.require().id())) {
      throw new AccessDeniedException("the account neither oversees nor scores " + review.path());
    }
    return review;
  }

  ReviewView view(ItemReview review) {
    return ReviewView.of(
        review,
        reviews.criteria(review.id()),
        reviews.reviewers(review.id()),
        reviews.items(review.id()),
        reviews.sheets(review.id()),
        work.seen(review));
  }

  @GetMapping("/reviews/{id}")
  @May(act = Act.READ, thing = Thing.ITEM)
  Page review(@PathVariable long id) {
    return page(seen(id), Map.of("day", today().toString()), new FormErrors());
  }

  private Page page(ItemReview review, Map<String, String> typed, FormErrors errors) {
    ReviewView view = view(review);
    long me = CurrentMember.require().id();
    return Page.of("review/ReviewPage")
        .with("view", view)
        .with("scoring", view.reviewers().containsKey(me) && !view.seen())
        .with("decides", permission.may(Act.EDIT, Thing.ITEM))
        .with("typed", typed)
        .with("errors", errors)
        .withStatus(errors.isEmpty() ? 200 : 400);
  }

  @PostMapping("/reviews/{id}/close")
  @May(thing = Thing.ITEM)
  View close(@PathVariable long id, RedirectAttributes redirect) {
    work.close(seen(id).id());
    return back("/reviews/" + id, redirect);
  }

  @PostMapping("/reviews/{id}/decide")
  @May(thing = Thing.ITEM)
  View decide(
      @PathVariable long id,
      @RequestParam(name = "item", required = false) @Nullable List<Long> chosen,
      @RequestParam Map<String, String> typed,
      RedirectAttributes redirect) {
    ItemReview review = seen(id);
    FormErrors errors = new FormErrors();
    FieldChecks fields = new FieldChecks(errors);
    ReviewOutcome outcome = fields.choice("outcome", typed.get("outcome"), ReviewOutcome.ADMITTED);
    LocalDate day = fields.day("day", typed.get("day"));
    String reason = FieldChecks.stripped(typed.get("reason"));
    if (chosen == null || chosen.isEmpty()) {
      errors.add("items", "review.error.none-ticked");
    } else if (errors.isEmpty()) {
      try {
        work.decide(id, chosen, outcome, reason, day);
      } catch (ReviewRefusal refused) {
        errors.add(refused.field(), refused.messageKey(), refused.arguments());
      }
    }
    return errors.isEmpty() ? back(review.path(), redirect) : page(review, typed, errors);
  }

  private record Scored(ItemReview review, ReviewedItem item) {}

  private Scored scored(long id, long item) {
    ItemReview review = reviews.find(id).orElseThrow(NotFound::new);
    if (!reviews.reviewers(id).containsKey(CurrentMember.require().id())) {
      throw new AccessDeniedException("the account is no reviewer of " + review.path());
    }
    return new Scored(
        review,
        reviews.items(id).stream()
            .filter(each -> each.item() == item)
            .findFirst()
            .orElseThrow(NotFound::new));
  }

  /** The sheet of the signed-in reviewer, as it stands. */
  @GetMapping("/reviews/{id}/items/{item}")
  @May(thing = Thing.PERSONAL)
  Page sheet(@PathVariable long id, @PathVariable long item) {
    long me = CurrentMember.require().id();
    Map<String, String> typed = new HashMap<>();
    reviews.sheets(id).stream()
        .filter(each -> each.item() == item && each.account() == me)
        .forEach(
            each -> {
              typed.put("words", each.words());
              for (int i = 0; i < each.points().size(); i++) {
                typed.put("p" + i, each.points().get(i).toString());
              }
            });
    return sheet(scored(id, item), typed, new FormErrors());
  }

  private Page sheet(Scored scored, Map<String, String> typed, FormErrors errors) {
    return Page.of("review/SheetPage")
        .with("review", scored.review())
        .with("item", scored.item())
        .with("criteria", reviews.criteria(scored.review().id()))
        .with("over", work.seen(scored.review()))
        .with("typed", typed)
        .with("errors", errors)
        .withStatus(errors.isEmpty() ? 200 : 400);
  }

  /** Takes the points of the signed-in reviewer, or that he keeps out. */
  @PostMapping("/reviews/{id}/items/{item}")
  @May(thing = Thing.PERSONAL)
  View give(
      @PathVariable long id,
      @PathVariable long item,
      @RequestParam Map<String, String> typed,
      RedirectAttributes redirect) {
    Scored scored = scored(id, item);
    FormErrors errors = new FormErrors();
    String words = FieldChecks.stripped(typed.get("words"));
    try {
      if ("recuse".equals(typed.get("act"))) {
        work.recuse(id, item, words);
      } else {
        List<Integer> points = points(scored.review(), typed, errors);
        if (errors.isEmpty()) {
          work.give(id, item, points, words);
        }
      }
    } catch (ReviewRefusal refused) {
      errors.add(
          refused.code() == ReviewRefusal.Code.NO_REASON ? "words" : "p0",
          refused.messageKey(),
          refused.arguments());
    }
    return errors.isEmpty() ? back("/reviews", redirect) : sheet(scored, typed, errors);
  }

  private List<Integer> points(ItemReview review, Map<String, String> typed, FormErrors errors) {
    List<Integer> points = new ArrayList<>();
    for (int i = 0; i < reviews.criteria(review.id()).size(); i++) {
      String field = "p" + i;
      points.add(new FieldChecks(errors).whole(field, typed.get(field), 0, review.scale()));
    }
    return points;
  }
}
