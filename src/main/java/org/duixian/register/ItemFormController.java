package org.duixian.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.duixian.access.Act;
import org.duixian.access.May;
import org.duixian.access.Permission;
import org.duixian.access.Thing;
import org.duixian.declaration.Core;
import org.duixian.declaration.Field;
import org.duixian.declaration.FieldValue;
import org.duixian.kernel.BadRequest;
import org.duixian.kernel.When;
import org.duixian.register.ItemWork.Change;
import org.duixian.register.ItemWork.NewItem;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.duixian.site.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Opens and edits items; who may is said by the declaration. */
@May(act = Act.READ, thing = Thing.ITEM)
@Controller
class ItemFormController {

  static final int LONGEST_REASON = 500;

  private final ItemReading reading;
  private final ItemWork work;
  private final ItemLinks links;
  private final ItemAccess access;
  private final ItemNames names;
  private final Permission permission;
  private final TransactionTemplate transaction;
  private final Wording wording;
  private final Clock clock;

  ItemFormController(
      ItemReading reading,
      ItemWork work,
      ItemLinks links,
      ItemAccess access,
      ItemNames names,
      Permission permission,
      TransactionTemplate transaction,
      Wording wording,
      Clock clock) {
    this.reading = reading;
    this.work = work;
    this.links = links;
    this.access = access;
    this.names = names;
    this.permission = permission;
    this.transaction = transaction;
    this.wording = wording;
    this.clock = clock;
  }

  private ItemForm.Maker maker(Register register, Locale locale) {
    return new ItemForm.Maker(register, names, wording, locale);
  }

  @GetMapping("/registers/{code}/new")
  Page blank(
      @PathVariable String code,
      @RequestParam(required = false) @Nullable Long from,
      Locale locale) {
    Register register = opened(code);
    Item source = from == null ? null : reading.item(register, from);
    Map<String, String> values = new HashMap<>();
    if (source != null) {
      values.putAll(maker(register, locale).values(source));
      register.declaration().filled().stream()
          .filter(Field::unique)
          .forEach(field -> values.remove(ItemInput.name(field)));
    }
    permission
        .ownUnit()
        .ifPresent(unit -> values.putIfAbsent("f-" + Core.LEAD.id(), String.valueOf(unit)));
    return page(register, null, source, values, new FormErrors(), locale);
  }

  private Register opened(String code) {
    Register register = reading.register(code);
    if (!access.opens(register)) {
      throw new AccessDeniedException("the account may not open items of " + register.path());
    }
    return register;
  }

  private Page page(
      Register register,
      @Nullable Item item,
      @Nullable Item from,
      Map<String, String> values,
      FormErrors errors,
      Locale locale) {
    return Page.of("register/FormPage")
        .with("form", new ItemForm(register, item, from, maker(register, locale).inputs(values)))
        .with("reason", values.getOrDefault("reason", ""))
        .with(
            "version",
            values.getOrDefault("version", item == null ? "" : String.valueOf(item.version())))
        .with("errors", errors)
        .withStatus(errors.isEmpty() ? 200 : 400);
  }

  @PostMapping("/registers/{code}/new")
  View open(
      @PathVariable String code,
      @RequestParam(required = false) @Nullable Long from,
      @RequestParam Map<String, String> sent,
      Locale locale,
      RedirectAttributes redirect) {
    Register register = opened(code);
    Item source = from == null ? null : reading.item(register, from);
    FormErrors errors = new FormErrors();
    Map<String, FieldValue> values = new HashMap<>();
    ItemInput.read(register, complete(register, sent), names.inForms(), errors)
        .forEach(
            (field, value) -> {
              if (value != null) {
                values.put(field, value);
              }
            });
    if (errors.isEmpty()) {
      Optional<Item> opened = tried(register, errors, () -> opened(register, values, source));
      if (opened.isPresent()) {
        redirect.addFlashAttribute(
            Notice.ATTRIBUTE, Notice.of("register.opened", opened.get().number()));
        return new RedirectView(opened.get().path());
      }
    }
    return page(register, null, source, sent, errors, locale);
  }

  private Item opened(Register register, Map<String, FieldValue> values, @Nullable Item source) {
    LocalDate today = LocalDate.now(clock.withZone(When.ZONE));
    boolean sample = source != null && source.sample();
    Item opened = work.open(register, List.of(new NewItem(values, sample)), today).getFirst();
    if (source != null) {
      links.add(opened, LinkKind.SPLIT_FROM, source);
    }
    return opened;
  }

  /** A field that was not sent was left blank. */
  private static Map<String, String> complete(Register register, Map<String, String> sent) {
    Map<String, String> all = new HashMap<>(sent);
    register.declaration().filled().forEach(each -> all.putIfAbsent(ItemInput.name(each), ""));
    return all;
  }

  /** Writes, and puts what the rules of the register refuse at the field that it is about. */
  private Optional<Item> tried(Register register, FormErrors errors, Supplier<Item> act) {
    try {
      return Optional.ofNullable(transaction.execute(status -> act.get()));
    } catch (ItemRefusal refused) {
      errors.add(field(register, refused), refused.messageKey(), refused.arguments());
    } catch (AccessDeniedException refused) {
      errors.add("f-" + Core.LEAD.id(), "register.error.not-own");
    }
    return Optional.empty();
  }

  private static String field(Register register, ItemRefusal refused) {
    return register.declaration().filled().stream()
        .filter(Field::unique)
        .filter(each -> List.of(refused.arguments()).contains(each.label()))
        .findFirst()
        .map(ItemInput::name)
        .orElse("f-" + Core.TITLE.id());
  }

  @GetMapping("/registers/{code}/{id:[0-9]{1,18}}/edit")
  Page edit(@PathVariable String code, @PathVariable long id, Locale locale) {
    Register register = reading.register(code);
    Item item = reading.item(register, id);
    access.require(register.declaration().edit(), item);
    return page(
        register, item, null, maker(register, locale).values(item), new FormErrors(), locale);
  }

  @PostMapping("/registers/{code}/{id:[0-9]{1,18}}/edit")
  View change(
      @PathVariable String code,
      @PathVariable long id,
      @RequestParam Map<String, String> sent,
      Locale locale,
      RedirectAttributes redirect) {
    Register register = reading.register(code);
    Item item = reading.item(register, id);
    access.require(register.declaration().edit(), item);
    FormErrors errors = new FormErrors();
    Map<String, @Nullable FieldValue> values =
        ItemInput.read(register, sent, names.inForms(), errors);
    String reason =
        new FieldChecks(errors).textOrNone("reason", sent.get("reason"), LONGEST_REASON);
    int version = version(sent);
    if (errors.isEmpty()) {
      Change change = new Change(id, version, values);
      Optional<Item> changed = tried(register, errors, () -> work.change(register, change, reason));
      if (changed.isPresent()) {
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("register.changed"));
        return new RedirectView(changed.get().path());
      }
    }
    return page(register, item, null, sent, errors, locale);
  }

  static int version(Map<String, String> sent) {
    String version = sent.getOrDefault("version", "");
    if (!version.matches("[0-9]{1,9}")) {
      throw new BadRequest("version");
    }
    return Integer.parseInt(version);
  }
}
