package org.duixian.organisation;

import java.time.LocalDate;
import java.util.Optional;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.duixian.site.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Gives posts at a unit to people, and ends them. */
@Controller
class PostController {

  private final People people;
  private final UnitPages pages;
  private final TransactionTemplate transaction;

  PostController(People people, UnitPages pages, TransactionTemplate transaction) {
    this.people = people;
    this.pages = pages;
    this.transaction = transaction;
  }

  @May(thing = Thing.ORGANISATION)
  @PostMapping("/organisation/units/{id}/posts")
  View appoint(@PathVariable long id, UnitForm form, RedirectAttributes redirect) {
    Unit unit = pages.seen(id);
    FormErrors errors = new FormErrors();
    FieldChecks fields = new FieldChecks(errors);
    Optional<Person> known = known(form, errors);
    String name =
        known.isPresent() ? known.get().name() : fields.name("personName", form.personName());
    String title = fields.name("title", form.title());
    LocalDate from = fields.day("postFrom", form.postFrom());
    if (errors.isEmpty() && !unit.standsOn(from)) {
      errors.add("postFrom", "organisation.error.not-there");
    }
    if (!errors.isEmpty()) {
      return pages.page(unit, form, errors);
    }
    transaction.executeWithoutResult(
        status -> {
          long person = known.map(Person::id).orElseGet(() -> people.add(name, false));
          people.appoint(person, id, title, from, null);
        });
    return back(unit, "organisation.post.added", redirect);
  }

  /** Somebody already known, where one was chosen. */
  private Optional<Person> known(UnitForm form, FormErrors errors) {
    String number = FieldChecks.stripped(form.person());
    if (number.isEmpty()) {
      return Optional.empty();
    }
    Optional<Person> person =
        people.all().stream().filter(each -> String.valueOf(each.id()).equals(number)).findFirst();
    if (person.isEmpty()) {
      errors.add("person", "organisation.error.person");
    }
    return person;
  }

  @May(thing = Thing.ORGANISATION)
  @PostMapping("/organisation/units/{id}/posts/{post}/end")
  View end(
      @PathVariable long id, @PathVariable long post, UnitForm form, RedirectAttributes redirect) {
    Unit unit = pages.seen(id);
    FormErrors errors = new FormErrors();
    String field = "until-" + post;
    LocalDate lastDay = new FieldChecks(errors).day(field, form.postUntil());
    people.of(id).stream()
        .filter(each -> each.id() == post && lastDay.isBefore(each.validFrom()))
        .forEach(
            each -> errors.add(field, "organisation.error.before", each.validFrom().toString()));
    if (!errors.isEmpty()) {
      return pages.page(unit, form, errors);
    }
    people.endPost(id, post, lastDay);
    return back(unit, "organisation.post.ended", redirect);
  }

  private static View back(Unit unit, String words, RedirectAttributes redirect) {
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of(words));
    return new RedirectView(unit.path());
  }
}
