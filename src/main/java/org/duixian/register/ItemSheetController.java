package org.duixian.register;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.duixian.access.Act;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.change.ChangedField;
import org.duixian.change.Fields;
import org.duixian.change.Stale;
import org.duixian.list.Query;
import org.duixian.sheet.SheetIntake;
import org.duixian.sheet.SheetQuestion;
import org.duixian.sheet.SheetReview;
import org.duixian.site.Download;
import org.duixian.site.FormErrors;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.duixian.site.UploadForm;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The sheet of a register: the list as a file, an empty one, and one that comes in. */
@May(act = Act.READ, thing = Thing.ITEM)
@Controller
class ItemSheetController {

  private static final String IMPORT = "/registers/{code}/import";

  private final Registers registers;
  private final ItemList list;
  private final ItemSheet sheet;
  private final ItemSheetReading reading;
  private final ItemImport importing;
  private final SheetIntake intake;

  ItemSheetController(
      Registers registers,
      ItemList list,
      ItemSheet sheet,
      ItemSheetReading reading,
      ItemImport importing,
      SheetIntake intake) {
    this.registers = registers;
    this.list = list;
    this.sheet = sheet;
    this.reading = reading;
    this.importing = importing;
    this.intake = intake;
  }

  @May(act = Act.READ, thing = Thing.DISCLOSED_ITEM)
  @GetMapping("/registers/{code:[a-z0-9-]+}.xlsx")
  Download sheet(
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> parameters,
      Locale locale) {
    Register register = list.seen(registers.get(code));
    Query<Item> query = list.query(register, Query.joined(parameters));
    return file(register, locale, out -> sheet.write(out, register, query, locale));
  }

  @May(act = Act.READ, thing = Thing.DISCLOSED_ITEM)
  @GetMapping("/registers/{code}/template.xlsx")
  Download template(@PathVariable String code, Locale locale) {
    Register register = list.seen(registers.get(code));
    return file(register, locale, out -> sheet.template(out, register, locale));
  }

  private static Download file(Register register, Locale locale, Download.Body body) {
    String name = register.declaration().name().in(locale);
    return new Download(name + ".xlsx", Download.SHEET, body);
  }

  /** Returns a register into which the account may bring something. */
  private Register register(String code) {
    Register register = registers.get(code);
    boolean some =
        list.access().opens(register)
            || list.access().scope(register, register.declaration().edit()).some();
    if (!some) {
      throw new AccessDeniedException("the account may not import into " + register.path());
    }
    return register;
  }

  @GetMapping(IMPORT)
  Page form(
      @PathVariable String code,
      @RequestParam(name = UploadForm.TOO_LARGE, required = false) @Nullable Long refused) {
    FormErrors errors = new FormErrors();
    return form(
        register(code), refused == null ? errors : errors.add("file", "site.file.too-large"));
  }

  private static Page form(Register register, FormErrors errors) {
    return Page.of("register/SheetPage")
        .with("register", register)
        .with("errors", errors)
        .withStatus(errors.isEmpty() ? 200 : 400);
  }

  @PostMapping(IMPORT)
  View send(@PathVariable String code, @RequestParam MultipartFile file) throws IOException {
    Register register = register(code);
    SheetIntake.Taken taken =
        intake.take(
            ItemImport.purpose(register),
            file,
            content -> reading.read(register, content, Set.of()).review());
    return taken.id() == null
        ? form(register, taken.errors())
        : new RedirectView(register.path() + "/import/" + taken.id());
  }

  @GetMapping(IMPORT + "/{id:\\d{1,18}}")
  Page review(@PathVariable String code, @PathVariable long id) {
    Register register = register(code);
    SheetIntake.Sent sent = intake.find(ItemImport.purpose(register), id);
    SheetReview<ItemSheetChange> review = reading.read(register, sent.content(), Set.of()).review();
    return page(register, sent, review).withStatus(review.isRight() ? 200 : 409);
  }

  private static Page page(
      Register register, SheetIntake.Sent sent, SheetReview<ItemSheetChange> review) {
    List<ChangedField> fields =
        register.declaration().filled().stream()
            .map(
                each ->
                    new ChangedField(
                        each.id(), each.label().key(), null, false, "", value -> value))
            .toList();
    return Page.of("register/SheetReviewPage")
        .with("register", register)
        .with("sent", sent)
        .with("review", review)
        .with("fields", new Fields(fields))
        .withStatus(409);
  }

  /** Reads the sheet again: what was changed meanwhile is told and nothing is done. */
  @PostMapping(IMPORT + "/{id:\\d{1,18}}")
  View confirm(
      @PathVariable String code,
      @PathVariable long id,
      @RequestParam MultiValueMap<String, String> form,
      RedirectAttributes redirect) {
    Register register = register(code);
    SheetIntake.Sent sent = intake.find(ItemImport.purpose(register), id);
    Set<String> ticked = SheetQuestion.ticked(form);
    ItemSheetReading.Outcome outcome = reading.read(register, sent.content(), ticked);
    if (!outcome.review().isRight() || !outcome.review().isAnswered()) {
      return page(register, sent, outcome.review());
    }
    int added = outcome.added().size();
    int changed = outcome.changed().size();
    try {
      importing.take(register, sent, outcome);
    } catch (Stale overtaken) {
      return page(register, sent, reading.read(register, sent.content(), ticked).review());
    }
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("register.sheet.taken", added, changed));
    return new RedirectView(register.path());
  }
}
