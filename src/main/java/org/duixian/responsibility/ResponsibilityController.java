package org.duixian.responsibility;

import gg.jte.TemplateEngine;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duixian.access.Act;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.organisation.People;
import org.duixian.organisation.Person;
import org.duixian.register.Item;
import org.duixian.register.ItemAccess;
import org.duixian.register.ItemView;
import org.duixian.register.Items;
import org.duixian.register.Register;
import org.duixian.register.Registers;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Who answers for what: everybody with his load, one person's page, and one item's. */
@Controller
@May(act = Act.READ, thing = Thing.ITEM)
class ResponsibilityController {

  private final Registers registers;
  private final Items items;
  private final ItemAccess access;
  private final Responsibilities responsibilities;
  private final ResponsibilityWork work;
  private final People people;
  private final ObjectProvider<PersonPart> parts;
  private final TemplateEngine engine;

  ResponsibilityController(
      Registers registers,
      Items items,
      ItemAccess access,
      Responsibilities responsibilities,
      ResponsibilityWork work,
      People people,
      ObjectProvider<PersonPart> parts,
      TemplateEngine engine) {
    this.registers = registers;
    this.items = items;
    this.access = access;
    this.responsibilities = responsibilities;
    this.work = work;
    this.people = people;
    this.parts = parts;
    this.engine = engine;
  }

  static final String RULE = "responsibility";

  static Sourced everybody(ResponsibilityRole role, long items) {
    return Sourced.count(items, new Source.Computed(RULE, "0." + role.word()));
  }

  static Sourced load(long person, ResponsibilityRole role, long items) {
    return Sourced.count(items, new Source.Computed(RULE, person + "." + role.word()));
  }

  @GetMapping("/responsibilities")
  Page loads() {
    Map<Long, LoadLine> lines = new LinkedHashMap<>();
    for (Responsibilities.Load load : responsibilities.loads()) {
      lines
          .computeIfAbsent(
              load.person(),
              person ->
                  new LoadLine(person, load.personName(), new EnumMap<>(ResponsibilityRole.class)))
          .items()
          .put(load.role(), load(load.person(), load.role(), load.items()));
    }
    Map<ResponsibilityRole, Sourced> all = new EnumMap<>(ResponsibilityRole.class);
    for (ResponsibilityRole role : ResponsibilityRole.values()) {
      all.put(role, everybody(role, responsibilities.items(role)));
    }
    return Page.of("responsibility/LoadsPage")
        .with("lines", List.copyOf(lines.values()))
        .with("all", all);
  }

  @GetMapping("/responsibilities/{person}")
  Page person(@PathVariable long person) {
    String name =
        people.all().stream()
            .filter(each -> each.id() == person)
            .map(Person::name)
            .findFirst()
            .orElseThrow(NotFound::new);
    List<Responsibility> all = responsibilities.ofPerson(person);
    Map<ResponsibilityRole, Sourced> loads = new EnumMap<>(ResponsibilityRole.class);
    for (ResponsibilityRole role : ResponsibilityRole.values()) {
      long items = all.stream().filter(each -> each.present() && each.role() == role).count();
      if (items > 0) {
        loads.put(role, load(person, role, items));
      }
    }
    List<Responsibility> present = all.stream().filter(Responsibility::present).toList();
    return Page.of("responsibility/PersonPage")
        .with("name", name)
        .with("person", person)
        .with("loads", loads)
        .with("present", present)
        .with("parts", drawn(person, present))
        .with("past", all.stream().filter(each -> !each.present()).toList())
        .with("registers", names());
  }

  private List<ItemView.Drawn> drawn(long person, List<Responsibility> present) {
    return parts.stream()
        .flatMap(part -> part.of(person, present).stream())
        .map(panel -> new ItemView.Drawn(panel, engine))
        .toList();
  }

  private Map<String, Register> names() {
    Map<String, Register> names = new LinkedHashMap<>();
    registers.all().forEach(register -> names.put(register.code(), register));
    return names;
  }

  private Item item(Register register, long id) {
    Item item = items.find(register, id).orElseThrow(NotFound::new);
    if (!register.declaration().traits().containsKey(ResponsibilityTrait.CODE)) {
      throw new NotFound();
    }
    if (!access.may(register.declaration().read(), item)) {
      throw new AccessDeniedException("the account may not see " + item.path());
    }
    return item;
  }

  @GetMapping("/registers/{register}/{id}/responsibilities")
  Page show(@PathVariable String register, @PathVariable long id) {
    Register of = registers.get(register);
    return page(of, item(of, id), ResponsibilityForm.EMPTY, new FormErrors(), 200);
  }

  private Page page(
      Register register, Item item, ResponsibilityForm form, FormErrors errors, int status) {
    Map<String, String> choice = new LinkedHashMap<>();
    choice.put("", "—");
    people.all().forEach(each -> choice.put(String.valueOf(each.id()), each.name()));
    return Page.of("responsibility/ItemPage")
        .with("item", item)
        .with("all", responsibilities.of(item.register(), item.id()))
        .with("people", choice)
        .with("form", form)
        .with("errors", errors)
        .with("editable", access.may(register.declaration().edit(), item))
        .withStatus(status);
  }

  @PostMapping("/registers/{register}/{id}/responsibilities")
  View appoint(
      @PathVariable String register,
      @PathVariable long id,
      ResponsibilityForm form,
      RedirectAttributes redirect) {
    FormErrors errors = new FormErrors();
    ResponsibilityForm.Read read = form.read(errors);
    return done(
        register,
        id,
        form,
        errors,
        redirect,
        (of, item) -> work.appoint(of, item, read.role(), read.person(), read.day(), read.words()));
  }

  @PostMapping("/registers/{register}/{id}/responsibilities/{responsibility}/end")
  View end(
      @PathVariable String register,
      @PathVariable long id,
      @PathVariable long responsibility,
      @RequestParam(name = "left", required = false) @Nullable String left,
      RedirectAttributes redirect) {
    FormErrors errors = new FormErrors();
    LocalDate day = new FieldChecks(errors).day("day", left);
    return done(
        register,
        id,
        ResponsibilityForm.EMPTY,
        errors,
        redirect,
        (of, item) -> work.end(of, item, responsibility, day));
  }

  private interface Deed {
    void act(Register register, Item item);
  }

  private View done(
      String code,
      long id,
      ResponsibilityForm form,
      FormErrors errors,
      RedirectAttributes redirect,
      Deed deed) {
    Register register = registers.get(code);
    Item item = item(register, id);
    if (errors.isEmpty()) {
      try {
        deed.act(register, item);
      } catch (ResponsibilityRefusal refused) {
        errors.add(refused.field(), refused.messageKey(), refused.arguments());
      }
    }
    if (!errors.isEmpty()) {
      return page(register, item, form, errors, 400);
    }
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("responsibility.kept"));
    return new RedirectView(item.path() + "/responsibilities");
  }
}
