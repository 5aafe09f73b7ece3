package org.duixian.place;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.duixian.access.Act;
import org.duixian.access.May;
import org.duixian.access.Permission;
import org.duixian.access.Thing;
import org.duixian.organisation.Unit;
import org.duixian.organisation.UnitKind;
import org.duixian.organisation.Units;
import org.duixian.place.DistrictMaps.NewLayer;
import org.duixian.place.DistrictMaps.Standing;
import org.duixian.place.FeatureReading.Feature;
import org.duixian.place.FeatureReading.Features;
import org.duixian.place.geometry.CoordinateSystem;
import org.duixian.register.Box;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.duixian.site.UploadForm;
import org.duixian.site.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** What a district draws under its items: box, layers, where hexagons stand. */
@Controller
public class MapsController {

  private static final String PATH = "/maps";
  private static final long MOST_BYTES = 10L * 1024 * 1024;
  private static final int MOST_SHOWN = 4_000_000;
  private static final int LONGEST = 200;
  private static final int FAR = 40;

  private final DistrictMaps maps;
  private final Units units;
  private final Permission permission;
  private final Wording wording;

  MapsController(DistrictMaps maps, Units units, Permission permission, Wording wording) {
    this.maps = maps;
    this.units = units;
    this.permission = permission;
    this.wording = wording;
  }

  /** Where the hexagon of a street stands; public for the template only. */
  public record HexagonAt(long unit, String name, String across, String down) {}

  private List<Cartogram.Street> streets() {
    return units.current().stream()
        .filter(each -> each.kind() == UnitKind.STREET)
        .map((Unit each) -> new Cartogram.Street(each.id(), each.shortName()))
        .toList();
  }

  @GetMapping(PATH)
  @May(act = Act.READ, thing = Thing.ITEM)
  Page show(@RequestParam(name = UploadForm.TOO_LARGE, required = false) @Nullable Long refused) {
    FormErrors errors = new FormErrors();
    if (refused != null) {
      errors.add("file", "site.file.too-large");
    }
    return page(PlaceForm.EMPTY, errors, List.of());
  }

  private Page page(PlaceForm form, FormErrors errors, List<PlaceRemark> wrong) {
    List<Cartogram.Street> streets = streets();
    List<Standing> placed = Cartogram.placed(streets, maps.all().hexagons());
    List<HexagonAt> places = new ArrayList<>();
    for (int i = 0; i < streets.size(); i++) {
      long unit = streets.get(i).unit();
      String across = form.at("across-" + unit);
      String down = form.at("down-" + unit);
      places.add(
          new HexagonAt(
              unit,
              streets.get(i).name(),
              across.isEmpty() ? placed.get(i).across() + "" : across,
              down.isEmpty() ? placed.get(i).down() + "" : down));
    }
    return Page.of("place/MapsPage")
        .with("layers", maps.all().layers())
        .with("box", maps.around().written())
        .with("set", maps.frame().isPresent())
        .with("streets", places)
        .with("form", form)
        .with("errors", errors)
        .with("wrong", wrong)
        .with("systems", PlacePage.systems(wording))
        .with("edits", permission.may(Act.EDIT, Thing.REGISTER))
        .withStatus(errors.isEmpty() ? 200 : 400);
  }

  private static RedirectView kept(RedirectAttributes redirect) {
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("place.maps.kept"));
    return new RedirectView(PATH);
  }

  /** Sets the box in which everything of the district lies. */
  @PostMapping(PATH + "/frame")
  @May(act = Act.EDIT, thing = Thing.REGISTER)
  View frame(@RequestParam Map<String, String> typed, RedirectAttributes redirect) {
    PlaceForm form = new PlaceForm(typed);
    FormErrors errors = new FormErrors();
    Box box = Box.read(form.at("box").replaceAll("[\\s，]+", ",")).orElse(null);
    if (box == null) {
      errors.add("box", "place.error.box");
    } else if (!inCountry(box)) {
      errors.add("box", "place.error.box-abroad");
    } else {
      maps.frame(box);
      return kept(redirect);
    }
    return page(form, errors, List.of());
  }

  private static boolean inCountry(Box box) {
    Box country = DistrictMaps.COUNTRY;
    return box.west() >= country.west()
        && box.east() <= country.east()
        && box.south() >= country.south()
        && box.north() <= country.north();
  }

  /** Puts hexagons where they are to stand. */
  @PostMapping(PATH + "/hexagons")
  @May(act = Act.EDIT, thing = Thing.REGISTER)
  View hexagons(@RequestParam Map<String, String> typed, RedirectAttributes redirect) {
    PlaceForm form = new PlaceForm(typed);
    FormErrors errors = new FormErrors();
    FieldChecks checks = new FieldChecks(errors);
    Map<String, String> names = new LinkedHashMap<>();
    List<Standing> wanted = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Cartogram.Street street : streets()) {
      String across = "across-" + street.unit();
      String down = "down-" + street.unit();
      Standing at =
          new Standing(
              street.unit(),
              checks.whole(across, form.at(across), 0, FAR),
              checks.whole(down, form.at(down), 0, FAR));
      String other = names.putIfAbsent(at.across() + "," + at.down(), street.name());
      if (!taken.add(at.across() + "," + at.down()) && !errors.any(across, down)) {
        errors.add(across, "place.error.taken", Objects.requireNonNullElse(other, ""));
      }
      wanted.add(at);
    }
    if (!errors.isEmpty()) {
      return page(form, errors, List.of());
    }
    maps.hexagons(wanted);
    return kept(redirect);
  }

  /** Lets hexagons stand by rule again. */
  @PostMapping(PATH + "/hexagons/reset")
  @May(act = Act.EDIT, thing = Thing.REGISTER)
  View reset(RedirectAttributes redirect) {
    maps.hexagons(List.of());
    return kept(redirect);
  }

  /** Takes a layer in. */
  @PostMapping(PATH + "/layers")
  @May(act = Act.EDIT, thing = Thing.REGISTER)
  View add(
      @RequestParam MultipartFile file,
      @RequestParam Map<String, String> typed,
      RedirectAttributes redirect)
      throws IOException {
    PlaceForm form = new PlaceForm(typed);
    FormErrors errors = new FormErrors();
    FieldChecks checks = new FieldChecks(errors);
    CoordinateSystem system = form.system(errors);
    String title = checks.text("title", form.at("title"), LONGEST);
    String source = checks.text("source", form.at("source"), LONGEST);
    String approval = checks.textOrNone("approval", form.at("approval"), LONGEST);
    if (file.isEmpty() || file.getSize() > MOST_BYTES) {
      errors.add("file", file.isEmpty() ? "sheet.no-file" : "place.file.large");
    }
    if (system == null || !errors.isEmpty()) {
      return page(form, errors, List.of());
    }
    Features found =
        new FeatureReading(system, maps.frame().orElse(DistrictMaps.COUNTRY))
            .features(file.getBytes());
    String shown = shown(found.all());
    if (found.wrong().isEmpty() && found.all().isEmpty()) {
      found.wrong().add(PlaceRemark.of(0, "place.file.nothing"));
    } else if (shown.length() > MOST_SHOWN) {
      found.wrong().add(PlaceRemark.of(0, "place.file.large"));
    }
    if (!found.wrong().isEmpty()) {
      errors.add("file", "place.file.wrong", found.wrong().size());
      return page(form, errors, found.wrong());
    }
    Box box = found.all().stream().map(each -> each.shape().box()).reduce(Box::with).orElseThrow();
    maps.add(new NewLayer(title, source, approval, system, found.all().size(), shown, box));
    return kept(redirect);
  }

  /** Only names leave a file that came from elsewhere. */
  private static String shown(List<Feature> features) {
    return MapFeatures.collection(
        features.stream()
            .map(
                each ->
                    PlaceFiles.feature(
                        Map.of("name", FeatureReading.property(each.properties(), "name")),
                        each.shape().shown()))
            .toList());
  }

  @PostMapping(PATH + "/layers/{id:\\d{1,18}}/remove")
  @May(act = Act.EDIT, thing = Thing.REGISTER)
  View remove(@PathVariable long id, RedirectAttributes redirect) {
    maps.remove(id);
    return kept(redirect);
  }

  @GetMapping(PATH + "/layers/{id:\\d{1,18}}.json")
  @May(act = Act.READ, thing = Thing.ITEM)
  ResponseEntity<String> layer(@PathVariable long id) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(PlaceFileController.GEOJSON))
        .body(maps.shown(id));
  }
}
