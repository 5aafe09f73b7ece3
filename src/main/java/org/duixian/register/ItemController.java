package org.duixian.register;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duixian.access.Act;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.attachment.AttachmentRefusal;
import org.duixian.attachment.NewAttachment;
import org.duixian.declaration.DisclosureLevel;
import org.duixian.kernel.TypedDay;
import org.duixian.register.ItemWork.Seen;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.duixian.site.UploadForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The page of an item, and what is done on it beside editing and passing. */
@May(act = Act.READ, thing = Thing.ITEM)
@Controller
@RequestMapping("/registers/{code}/{id:[0-9]{1,18}}")
class ItemController {

  private final ItemReading reading;
  private final ItemViews views;
  private final ItemDeeds deeds;
  private final ItemAccess access;
  private final ItemLinks links;
  private final ItemFiles files;
  private final ItemComments comments;
  private final TransactionTemplate transaction;

  ItemController(
      ItemReading reading,
      ItemViews views,
      ItemDeeds deeds,
      ItemAccess access,
      ItemLinks links,
      ItemFiles files,
      ItemComments comments,
      TransactionTemplate transaction) {
    this.reading = reading;
    this.views = views;
    this.deeds = deeds;
    this.access = access;
    this.links = links;
    this.files = files;
    this.comments = comments;
    this.transaction = transaction;
  }

  /** An item with the register in which it stands. */
  private record Found(Register register, Item item) {}

  private Found found(String code, long id) {
    Register register = reading.register(code);
    return new Found(register, reading.item(register, id));
  }

  private Found edited(String code, long id) {
    Found found = found(code, id);
    access.require(found.register().declaration().edit(), found.item());
    return found;
  }

  @May(act = Act.READ, thing = Thing.DISCLOSED_ITEM)
  @GetMapping
  Page item(
      @PathVariable String code,
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String day,
      @RequestParam(name = UploadForm.TOO_LARGE, required = false) @Nullable Long refused,
      Locale locale) {
    FormErrors errors = new FormErrors();
    LocalDate asOf =
        day == null || day.isBlank()
            ? null
            : new FieldChecks(errors).typed("day", TypedDay.read(day), LocalDate.EPOCH);
    if (refused != null) {
      errors.add("files", "site.file.too-large");
    }
    Register register = reading.disclosed(code);
    Found found = new Found(register, reading.item(register, id));
    return page(
        found,
        errors.any("day") || !found.register().whole() ? null : asOf,
        Map.of(),
        errors,
        locale);
  }

  private Page page(
      Found found,
      @Nullable LocalDate asOf,
      Map<String, String> sent,
      FormErrors errors,
      Locale locale) {
    return Page.of("register/ItemPage")
        .with("view", views.of(found.register(), found.item(), asOf, errors.isEmpty(), locale))
        .with("sent", sent)
        .with("errors", errors)
        .withStatus(errors.isEmpty() ? 200 : 400);
  }

  private static View done(Item item, String anchor, String notice, RedirectAttributes redirect) {
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of(notice));
    return new RedirectView(item.path() + anchor);
  }

  @PostMapping("/comments")
  View say(
      @PathVariable String code,
      @PathVariable long id,
      @RequestParam Map<String, String> sent,
      Locale locale,
      RedirectAttributes redirect) {
    Found found = found(code, id);
    FormErrors errors = new FormErrors();
    String words =
        new FieldChecks(errors).text("comment", sent.get("comment"), ItemComments.LONGEST);
    if (!errors.isEmpty()) {
      return page(found, null, sent, errors, locale);
    }
    comments.say(found.item(), words);
    return done(found.item(), "#comments", "register.comment.said", redirect);
  }

  @PostMapping("/seen")
  View seen(@PathVariable String code, @PathVariable long id) {
    Item item = found(code, id).item();
    comments.seen(item);
    return new RedirectView(item.path() + "#comments");
  }

  @PostMapping("/watch")
  View watch(
      @PathVariable String code,
      @PathVariable long id,
      @RequestParam(defaultValue = "false") boolean watching,
      RedirectAttributes redirect) {
    Item item = found(code, id).item();
    comments.watch(item, watching);
    return done(item, "", watching ? "register.watch.on" : "register.watch.off", redirect);
  }

  @PostMapping("/links")
  View link(
      @PathVariable String code,
      @PathVariable long id,
      @RequestParam Map<String, String> sent,
      Locale locale,
      RedirectAttributes redirect) {
    Found found = edited(code, id);
    FormErrors errors = new FormErrors();
    LinkKind kind = new FieldChecks(errors).choice("kind", sent.get("kind"), LinkKind.RELATED);
    Optional<Item> end = named(sent.get("number"), "link-number", errors);
    if (errors.isEmpty() && end.isPresent()) {
      try {
        links.add(found.item(), kind, end.get());
        return done(found.item(), "#links", "register.link.made", redirect);
      } catch (ItemRefusal refused) {
        errors.add("link-number", refused.messageKey(), refused.arguments());
      }
    }
    return page(found, null, sent, errors, locale);
  }

  private Optional<Item> named(@Nullable String number, String field, FormErrors errors) {
    String typed = FieldChecks.stripped(number).toUpperCase(Locale.ROOT);
    Optional<Item> named = reading.numbered(typed);
    if (named.isEmpty()) {
      errors.add(field, "register.error.no-number", typed);
    }
    return named;
  }

  @PostMapping("/links/remove")
  View unlink(
      @PathVariable String code,
      @PathVariable long id,
      @RequestParam LinkKind kind,
      @RequestParam String register,
      @RequestParam long other,
      RedirectAttributes redirect) {
    Found found = edited(code, id);
    Register where = reading.register(register);
    links.remove(found.item(), kind, reading.item(where, other));
    return done(found.item(), "#links", "register.link.removed", redirect);
  }

  @PostMapping("/files")
  View attach(
      @PathVariable String code,
      @PathVariable long id,
      @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> sent,
      Locale locale,
      RedirectAttributes redirect)
      throws IOException {
    Found found = edited(code, id);
    FormErrors errors = new FormErrors();
    List<NewAttachment> chosen = files.read(found.item().lead(), sent);
    if (chosen.isEmpty()) {
      errors.add("files", "register.error.no-file");
      return page(found, null, Map.of(), errors, locale);
    }
    try {
      transaction.executeWithoutResult(
          status -> files.add(List.of(found.item()), files.store(chosen), false));
    } catch (AttachmentRefusal refused) {
      errors.add("files", refused.messageKey(), refused.arguments());
      return page(found, null, Map.of(), errors, locale);
    }
    return done(found.item(), "#files-of", "register.files.kept", redirect);
  }

  @PostMapping("/back")
  View back(
      @PathVariable String code,
      @PathVariable long id,
      @RequestParam Map<String, String> sent,
      Locale locale,
      RedirectAttributes redirect) {
    Found found = found(code, id);
    FormErrors errors = new FormErrors();
    String reason = reason("back-reason", sent, errors);
    if (errors.isEmpty()) {
      try {
        Seen seen = new Seen(id, ItemFormController.version(sent));
        return done(
            deeds.back(found.register(), seen, reason), "", "register.taken-back", redirect);
      } catch (ItemRefusal refused) {
        errors.add("back-reason", refused.messageKey(), refused.arguments());
      }
    }
    return page(found, null, sent, errors, locale);
  }

  private static String reason(String field, Map<String, String> sent, FormErrors errors) {
    return new FieldChecks(errors)
        .text(field, sent.get("reason"), ItemFormController.LONGEST_REASON);
  }

  @PostMapping("/merge")
  View merge(
      @PathVariable String code,
      @PathVariable long id,
      @RequestParam Map<String, String> sent,
      Locale locale,
      RedirectAttributes redirect) {
    Found found = edited(code, id);
    FormErrors errors = new FormErrors();
    Optional<Item> into =
        named(sent.get("number"), "merge-number", errors)
            .filter(other -> other.register().equals(code));
    if (into.isEmpty()) {
      errors.add("merge-number", "register.error.no-number", sent.getOrDefault("number", ""));
    }
    String reason = reason("merge-reason", sent, errors);
    if (errors.isEmpty() && into.isPresent()) {
      try {
        Seen seen = new Seen(id, ItemFormController.version(sent));
        Item other = deeds.merge(found.register(), seen, into.get().id(), reason);
        return done(other, "", "register.merged-into", redirect);
      } catch (ItemRefusal refused) {
        errors.add("merge-number", refused.messageKey(), refused.arguments());
      }
    }
    return page(found, null, sent, errors, locale);
  }

  @PostMapping("/disclosure")
  View disclose(
      @PathVariable String code,
      @PathVariable long id,
      @RequestParam Map<String, String> sent,
      Locale locale,
      RedirectAttributes redirect) {
    Found found = found(code, id);
    FormErrors errors = new FormErrors();
    DisclosureLevel level =
        new FieldChecks(errors)
            .choice("disclosure", sent.get("disclosure"), DisclosureLevel.INTERNAL);
    String reason = reason("disclosure-reason", sent, errors);
    if (!errors.isEmpty()) {
      return page(found, null, sent, errors, locale);
    }
    Seen seen = new Seen(id, ItemFormController.version(sent));
    Item item = deeds.disclose(found.register(), seen, level, reason);
    return done(item, "", "register.disclosed", redirect);
  }
}
