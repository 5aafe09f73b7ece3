package org.duixian.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duixian.access.Act;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.kernel.BadRequest;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.When;
import org.duixian.organisation.Units;
import org.duixian.register.Item;
import org.duixian.register.ItemAccess;
import org.duixian.register.Items;
import org.duixian.register.Register;
import org.duixian.register.Registers;
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

/** The page on which the nodes of one item are planned, moved and done. */
@Controller
@RequestMapping("/registers/{register}/{id}/schedule")
@May(act = Act.READ, thing = Thing.ITEM)
class SchedulePage {

  private final Registers registers;
  private final Items items;
  private final ItemAccess access;
  private final Schedules schedules;
  private final ScheduleWork work;
  private final Units units;
  private final Clock clock;

  SchedulePage(
      Registers registers,
      Items items,
      ItemAccess access,
      Schedules schedules,
      ScheduleWork work,
      Units units,
      Clock clock) {
    this.registers = registers;
    this.items = items;
    this.access = access;
    this.schedules = schedules;
    this.work = work;
    this.units = units;
    this.clock = clock;
  }

  static String path(Item item) {
    return item.path() + "/schedule";
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(When.ZONE));
  }

  private Item item(Register register, long id) {
    Item item = items.find(register, id).orElseThrow(NotFound::new);
    if (!register.declaration().traits().containsKey(ScheduleTrait.CODE)) {
      throw new NotFound();
    }
    if (!access.may(register.declaration().read(), item)) {
      throw new AccessDeniedException("the account may not see " + item.path());
    }
    return item;
  }

  /** Shows the nodes and, where a slip of one is asked for, what it would move. */
  @GetMapping
  Page show(
      @PathVariable String register,
      @PathVariable long id,
      @RequestParam Map<String, String> typed) {
    Register of = registers.get(register);
    return page(of, item(of, id), new ScheduleForm(typed), new FormErrors(), 200);
  }

  private Page page(
      Register register, Item item, ScheduleForm form, FormErrors errors, int status) {
    List<ScheduleNode> nodes = schedules.of(item.register(), item.id());
    int version = schedules.version(item.register(), item.id());
    Network network = Network.of(nodes);
    int late = form.whole("node", 0);
    int days = form.whole("days", 0);
    List<ScheduleNode> moved =
        days > 0 && days <= 3650 && errors.isEmpty() ? network.slip(late, days) : List.of();
    return Page.of("schedule/SchedulePage")
        .with("view", ScheduleView.of(item, nodes, today(), version))
        .with("moved", moved)
        .with("end", nodes.isEmpty() ? null : network.end())
        .with("endThen", moved.isEmpty() ? null : network.end(moved))
        .with("form", form)
        .with("errors", errors)
        .with("units", units.choice())
        .with("templates", templates(LocaleContextHolder.getLocale()))
        .with("editable", access.may(register.declaration().edit(), item))
        .withStatus(status);
  }

  private static Map<String, String> templates(Locale locale) {
    Map<String, String> names = new LinkedHashMap<>();
    Template.shipped().forEach((code, template) -> names.put(code, template.name().in(locale)));
    return names;
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
    ScheduleForm form = new ScheduleForm(typed);
    FormErrors errors = new FormErrors();
    try {
      act(of, item, form, errors);
    } catch (ScheduleRefusal refused) {
      errors.add(refused.field(), refused.messageKey(), refused.arguments());
    }
    if (!errors.isEmpty()) {
      return page(of, item, form, errors, 400);
    }
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("schedule.kept"));
    return new RedirectView(path(item));
  }

  private void act(Register of, Item item, ScheduleForm form, FormErrors errors) {
    switch (form.at("act")) {
      case "begin" -> begin(of, item, form, errors);
      case "add" -> add(of, item, form, errors);
      case "move" -> {
        LocalDate due = form.day("due", errors);
        String words = form.text("words", errors);
        if (errors.isEmpty()) {
          work.move(of, item, form.version(), form.whole("node", 0), due, words);
        }
      }
      case "finish" -> {
        LocalDate day = form.day("done", errors);
        String words = form.text("words", errors);
        if (errors.isEmpty()) {
          work.finish(of, item, form.version(), form.whole("node", 0), day, words);
        }
      }
      case "assign" -> {
        Long unit = form.unit();
        if (unit == null) {
          errors.add("unit", "site.error.choice");
        } else {
          work.assign(of, item, form.version(), form.whole("node", 0), unit);
        }
      }
      default -> throw new BadRequest("act");
    }
  }

  private void begin(Register of, Item item, ScheduleForm form, FormErrors errors) {
    Template template = Template.shipped().get(form.at("template"));
    LocalDate first = form.day("start", errors);
    if (template == null) {
      errors.add("template", "site.error.choice");
    } else if (errors.isEmpty()) {
      work.begin(of, item, form.version(), template, first);
    }
  }

  private void add(Register of, Item item, ScheduleForm form, FormErrors errors) {
    ScheduleWork.NewNode node =
        new ScheduleWork.NewNode(
            form.text("title", errors),
            form.unit(),
            form.day("start", errors),
            form.day("due", errors),
            form.after(errors));
    if (errors.isEmpty()) {
      work.add(of, item, form.version(), node);
    }
  }
}
