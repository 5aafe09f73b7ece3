package org.duixian.place;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duixian.access.Act;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.When;
import org.duixian.list.Query;
import org.duixian.place.geometry.CoordinateSystem;
import org.duixian.register.Item;
import org.duixian.register.ItemAccess;
import org.duixian.register.ItemList;
import org.duixian.register.Register;
import org.duixian.register.Registers;
import org.duixian.site.Download;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.duixian.site.UploadForm;
import org.duixian.site.Wording;
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

/** The places of a register as files, out and in. */
@Controller
@May(act = Act.READ, thing = Thing.ITEM)
class PlaceFileController {

  static final String GEOJSON = "application/geo+json";

  private static final String IMPORT = "/registers/{code}/places";
  private static final long MOST_BYTES = 10L * 1024 * 1024;
  private static final int LONGEST = 200;

  private final Registers registers;
  private final ItemList list;
  private final ItemAccess access;
  private final PlaceFiles files;
  private final PlaceImport importing;
  private final Wording wording;
  private final Clock clock;

  PlaceFileController(
      Registers registers,
      ItemList list,
      ItemAccess access,
      PlaceFiles files,
      PlaceImport importing,
      Wording wording,
      Clock clock) {
    this.registers = registers;
    this.list = list;
    this.access = access;
    this.files = files;
    this.importing = importing;
    this.wording = wording;
    this.clock = clock;
  }

  @GetMapping("/registers/{code:[a-z0-9-]+}.geojson")
  Download file(
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> parameters,
      Locale locale) {
    Register register = registers.get(code);
    Query<Item> query = list.query(register, Query.joined(parameters));
    LocalDate today = LocalDate.now(clock.withZone(When.ZONE));
    String name = register.declaration().name().in(locale) + ".geojson";
    return new Download(name, GEOJSON, out -> files.write(out, register, query, today, locale));
  }

  private Register register(String code) {
    Register register = registers.get(code);
    if (!register.declaration().traits().containsKey(PlaceTrait.CODE)) {
      throw new NotFound();
    }
    if (!access.scope(register, register.declaration().edit()).some()) {
      throw new AccessDeniedException("the account may not place items of " + register.path());
    }
    return register;
  }

  @GetMapping(IMPORT)
  Page form(
      @PathVariable String code,
      @RequestParam(name = UploadForm.TOO_LARGE, required = false) @Nullable Long refused) {
    FormErrors errors = new FormErrors();
    if (refused != null) {
      errors.add("file", "site.file.too-large");
    }
    return form(register(code), PlaceForm.EMPTY, errors, List.of());
  }

  private Page form(Register register, PlaceForm form, FormErrors errors, List<PlaceRemark> wrong) {
    return Page.of("place/ImportPage")
        .with("register", register)
        .with("form", form)
        .with("errors", errors)
        .with("wrong", wrong)
        .with("systems", PlacePage.systems(wording))
        .withStatus(errors.isEmpty() ? 200 : 400);
  }

  @PostMapping(IMPORT)
  View take(
      @PathVariable String code,
      @RequestParam MultipartFile file,
      @RequestParam Map<String, String> typed,
      RedirectAttributes redirect)
      throws IOException {
    Register register = register(code);
    PlaceForm form = new PlaceForm(typed);
    FormErrors errors = new FormErrors();
    CoordinateSystem system = form.system(errors);
    String source = new FieldChecks(errors).text("source", form.at("source"), LONGEST);
    if (file.isEmpty() || file.getSize() > MOST_BYTES) {
      errors.add("file", file.isEmpty() ? "sheet.no-file" : "place.file.large");
    }
    if (system == null || !errors.isEmpty()) {
      return form(register, form, errors, List.of());
    }
    PlaceImport.Reading how =
        new PlaceImport.Reading(
            system, source, !form.at("mixed").isEmpty(), !form.at("replace").isEmpty());
    PlaceImport.Outcome outcome = importing.take(register, file.getBytes(), how);
    if (!outcome.wrong().isEmpty()) {
      errors.add("file", "place.file.wrong", outcome.wrong().size());
      return form(register, form, errors, outcome.wrong());
    }
    redirect.addFlashAttribute(
        Notice.ATTRIBUTE,
        Notice.of("place.taken", outcome.places(), outcome.items(), outcome.told().size()));
    return new RedirectView(register.path() + "/map");
  }
}
