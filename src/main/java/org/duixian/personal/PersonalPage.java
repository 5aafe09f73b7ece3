package org.duixian.personal;

import java.util.List;
import java.util.Map;
import org.duixian.access.Act;
import org.duixian.access.May;
import org.duixian.access.Permission;
import org.duixian.access.Thing;
import org.duixian.kernel.NotFound;
import org.duixian.register.Item;
import org.duixian.register.ItemAccess;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/**
 * What an item keeps about people, and what a register keeps about somebody. What is typed is sent
 * in the body of a request, for addresses are written into logs.
 */
@May(act = Act.READ, thing = Thing.ITEM)
@Controller
@RequestMapping("/registers/{register}")
class PersonalPage {

  private static final int MOST = 100;
  private static final int LONGEST = 200;
  private static final String ITEM = "/{id:[0-9]{1,18}}/personal";

  private final Registers registers;
  private final Items items;
  private final ItemAccess access;
  private final PersonalData data;
  private final PersonalWork work;
  private final PersonalKeys keys;
  private final Permission permission;

  PersonalPage(
      Registers registers,
      Items items,
      ItemAccess access,
      PersonalData data,
      PersonalWork work,
      PersonalKeys keys,
      Permission permission) {
    this.registers = registers;
    this.items = items;
    this.access = access;
    this.data = data;
    this.work = work;
    this.keys = keys;
    this.permission = permission;
  }

  /** An item with its register and what that keeps. */
  private record Of(Register register, Item item, PersonalPieces pieces) {

    PersonalPiece piece(@Nullable String id) {
      return pieces.find(id == null ? "" : id).orElseThrow(NotFound::new);
    }
  }

  private Register register(String code) {
    Register register = registers.get(code);
    if (!register.declaration().traits().containsKey(PersonalTrait.CODE)) {
      throw new NotFound();
    }
    access.requireSome(register);
    return register;
  }

  private Of of(String code, long id) {
    Register register = register(code);
    Item item = items.find(register, id).orElseThrow(NotFound::new);
    if (!access.reads(register, item)) {
      throw new AccessDeniedException("the account may not read " + item.path());
    }
    return new Of(register, item, PersonalPieces.of(register));
  }

  @GetMapping(ITEM)
  Page item(@PathVariable String register, @PathVariable long id) {
    return page(of(register, id), new FormErrors(), "", "");
  }

  /** What was looked at stands in the answer itself, which no browser keeps. */
  private Page page(Of of, FormErrors errors, String seenPiece, String seen) {
    Item item = of.item();
    return Page.of("personal/ItemPage")
        .with("item", item)
        .with("pieces", of.pieces().all())
        .with("kept", data.of(item.register(), item.id()))
        .with("looks", data.looks(item.register(), item.id()))
        .with("editable", access.may(of.register().declaration().edit(), item))
        .with("looking", work.looks(of.register(), item))
        .with("years", of.pieces().years())
        .with("seenPiece", seenPiece)
        .with("seen", seen)
        .with("errors", errors)
        .withStatus(errors.isEmpty() ? 200 : 422);
  }

  private static View done(Of of, String words, RedirectAttributes redirect) {
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of(words));
    return new RedirectView(of.item().path() + "/personal");
  }

  @PostMapping(ITEM)
  View keep(
      @PathVariable String register,
      @PathVariable long id,
      @RequestParam Map<String, String> sent,
      RedirectAttributes redirect) {
    Of of = of(register, id);
    PersonalPiece piece = of.piece(sent.get("piece"));
    FormErrors errors = new FormErrors();
    String field = "value-" + piece.id();
    try {
      work.keep(of.register(), of.item(), piece, sent.getOrDefault("value", ""));
    } catch (PersonalRefusal refused) {
      errors.add(field, refused.messageKey(), refused.arguments());
      return page(of, errors, "", "");
    }
    return done(of, "personal.done.kept", redirect);
  }

  @PostMapping(ITEM + "/look")
  Page look(
      @PathVariable String register,
      @PathVariable long id,
      @RequestParam Map<String, String> sent) {
    Of of = of(register, id);
    PersonalPiece piece = of.piece(sent.get("piece"));
    FormErrors errors = new FormErrors();
    String field = "reason-" + piece.id();
    String reason = new FieldChecks(errors).text(field, sent.get("reason"), LONGEST);
    String seen = "";
    if (errors.isEmpty()) {
      try {
        seen = work.look(of.register(), of.item(), piece, reason);
      } catch (PersonalRefusal refused) {
        errors.add(field, refused.messageKey(), refused.arguments());
      }
    }
    return page(of, errors, seen.isEmpty() ? "" : piece.id(), seen);
  }

  @PostMapping(ITEM + "/erase")
  View erase(
      @PathVariable String register,
      @PathVariable long id,
      @RequestParam Map<String, String> sent,
      RedirectAttributes redirect) {
    Of of = of(register, id);
    FormErrors errors = new FormErrors();
    String why = new FieldChecks(errors).text("why", sent.get("why"), LONGEST);
    if (!errors.isEmpty()) {
      return page(of, errors, "", "");
    }
    work.erase(of.register(), of.item(), why);
    return done(of, "personal.done.erased", redirect);
  }

  @GetMapping("/personal")
  Page find(@PathVariable String register) {
    Register of = register(register);
    work.requireLooker(of);
    return found(of, "", List.of(), false, new FormErrors());
  }

  private Page found(
      Register register, String kind, List<Item> found, boolean asked, FormErrors errors) {
    boolean keeper = permission.may(Act.EDIT, Thing.ACCOUNT);
    int key = keeper ? keys.newest().number() : 0;
    return Page.of("personal/FindPage")
        .with("register", register)
        .with("kinds", PersonalPieces.of(register).kinds())
        .with("kind", kind)
        .with("found", found)
        .with("asked", asked)
        .with("key", key)
        .with("waiting", keeper ? data.count(key) : 0)
        .with("errors", errors)
        .withStatus(errors.isEmpty() ? 200 : 422);
  }

  @PostMapping("/personal")
  Page find(@PathVariable String register, @RequestParam Map<String, String> sent) {
    Register of = register(register);
    FormErrors errors = new FormErrors();
    PersonalKind kind =
        new FieldChecks(errors).choice("kind", sent.get("kind"), PersonalKind.PHONE);
    List<Item> found = List.of();
    if (errors.isEmpty()) {
      try {
        List<Long> ids = work.find(of, kind, sent.getOrDefault("value", ""), MOST);
        found = items.find(of, ids).stream().filter(each -> work.looks(of, each)).toList();
      } catch (PersonalRefusal refused) {
        errors.add("value", refused.messageKey(), refused.arguments());
      }
    }
    return found(of, kind.name(), found, errors.isEmpty(), errors);
  }

  @May(thing = Thing.ACCOUNT)
  @PostMapping("/personal/keys")
  View rotate(@PathVariable String register, RedirectAttributes redirect) {
    Register of = register(register);
    keys.rotate();
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("personal.done.rotated"));
    return new RedirectView(of.path() + "/personal");
  }
}
