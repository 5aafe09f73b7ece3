package org.duixian.factor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.duixian.access.Act;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.change.ChangeLog;
import org.duixian.kernel.BadRequest;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.When;
import org.duixian.organisation.Units;
import org.duixian.register.Item;
import org.duixian.register.ItemAccess;
import org.duixian.register.Items;
import org.duixian.register.Register;
import org.duixian.register.Registers;
import org.duixian.schedule.ScheduleNodes;
import org.duixian.site.FormErrors;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The page on which the factors of one item are stated and what came in is entered. */
@Controller
@RequestMapping("/registers/{register}/{id}/factors")
@May(act = Act.READ, thing = Thing.ITEM)
class FactorPage {

  private static final int CHANGES = 30;

  private final Registers registers;
  private final Items items;
  private final ItemAccess access;
  private final Factors factors;
  private final FactorWork work;
  private final ScheduleNodes nodes;
  private final Units units;
  private final ChangeLog changes;
  private final Clock clock;

  FactorPage(
      Registers registers,
      Items items,
      ItemAccess access,
      Factors factors,
      FactorWork work,
      ScheduleNodes nodes,
      Units units,
      ChangeLog changes,
      Clock clock) {
    this.registers = registers;
    this.items = items;
    this.access = access;
    this.factors = factors;
    this.work = work;
    this.nodes = nodes;
    this.units = units;
    this.changes = changes;
    this.clock = clock;
  }

  static String path(Item item) {
    return item.path() + "/factors";
  }

  private Item item(Register register, long id) {
    Item item = items.find(register, id).orElseThrow(NotFound::new);
    if (!register.declaration().traits().containsKey(FactorTrait.CODE)) {
      throw new NotFound();
    }
    if (!access.may(register.declaration().read(), item)) {
      throw new AccessDeniedException("the account may not see " + item.path());
    }
    return item;
  }

  @GetMapping
  Page show(@PathVariable String register, @PathVariable long id) {
    Register of = registers.get(register);
    LocalDate today = LocalDate.now(clock.withZone(When.ZONE));
    FactorForm form = new FactorForm(Map.of("day", today.toString()));
    return page(of, item(of, id), form, new FormErrors());
  }

  private Page page(Register register, Item item, FactorForm form, FormErrors errors) {
    Map<String, String> kinds = new LinkedHashMap<>();
    for (FactorKind kind : FactorKind.values()) {
      String label = kind.label().in(LocaleContextHolder.getLocale());
      kinds.put(kind.name(), "%s（%s）".formatted(label, kind.typedIn()));
    }
    return Page.of("factor/FactorPage")
        .with("item", item)
        .with("factors", factors.of(item.register(), item.id()))
        .with("got", factors.got(item.register(), item.id()))
        .with("changes", changes.within(FactorWork.KIND, item.id(), CHANGES))
        .with("version", factors.version(item.register(), item.id()))
        .with("kinds", kinds)
        .with("nodes", optional(nodes.open(item)))
        .with("units", optional(units.choice()))
        .with("form", form)
        .with("errors", errors)
        .with("editable", access.may(register.declaration().edit(), item))
        .withStatus(errors.isEmpty() ? 200 : 400);
  }

  private static Map<String, String> optional(Map<String, String> choice) {
    Map<String, String> with = new LinkedHashMap<>(Map.of("", "—"));
    with.putAll(choice);
    return with;
  }

  /** Does what a form asks for; its button says what that is. */
  @PostMapping
  View act(
      @PathVariable String register,
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      RedirectAttributes redirect) {
    Register of = registers.get(register);
    Item item = item(of, id);
    FactorForm form = new FactorForm(typed);
    FormErrors errors = new FormErrors();
    try {
      act(of, item, form, errors);
    } catch (FactorRefusal refused) {
      errors.add(refused.field(), refused.messageKey(), refused.arguments());
    }
    if (!errors.isEmpty()) {
      return page(of, item, form, errors);
    }
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("factor.kept"));
    return new RedirectView(path(item));
  }

  private void act(Register of, Item item, FactorForm form, FormErrors errors) {
    switch (form.at("act")) {
      case "need" -> {
        FactorWork.NewNeed need = form.need(errors);
        if (errors.isEmpty()) {
          work.need(of, item, form.version(), need);
        }
      }
      case "got" -> {
        FactorWork.NewGot got = form.got(errors);
        if (errors.isEmpty()) {
          work.got(of, item, form.version(), got);
        }
      }
      default -> throw new BadRequest("act");
    }
  }
}
