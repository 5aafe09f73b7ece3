package org.duixian.factor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duixian.access.Act;
import org.duixian.access.May;
import org.duixian.access.Permission;
import org.duixian.access.Thing;
import org.duixian.declaration.Field;
import org.duixian.document.Documents;
import org.duixian.kernel.BadRequest;
import org.duixian.kernel.Light;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.kernel.When;
import org.duixian.register.ItemSplit;
import org.duixian.register.Register;
import org.duixian.register.Registers;
import org.duixian.site.FormErrors;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Supply against need over all items of a register: by kind, and of a kind by unit or leader. */
@Controller
class FactorSumsPage {

  static final String RULE = "factor-sums";
  static final String ALL = "all";

  private final Registers registers;
  private final FactorSums sums;
  private final FactorSupplies supplies;
  private final ItemSplit split;
  private final Documents documents;
  private final Permission permission;
  private final Clock clock;

  FactorSumsPage(
      Registers registers,
      FactorSums sums,
      FactorSupplies supplies,
      ItemSplit split,
      Documents documents,
      Permission permission,
      Clock clock) {
    this.registers = registers;
    this.sums = sums;
    this.supplies = supplies;
    this.split = split;
    this.documents = documents;
    this.permission = permission;
    this.clock = clock;
  }

  FactorSums sums() {
    return sums;
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(When.ZONE));
  }

  /** Returns the register of a code, or refuses where it has not the trait or may not be read. */
  Register register(String code) {
    Register register = registers.get(code);
    if (!register.declaration().traits().containsKey(FactorTrait.CODE)) {
      throw new NotFound();
    }
    return register;
  }

  /** What a line is about: a field or all, and a year. */
  record Place(Register register, @Nullable Field by, int year) {

    Source computed(FactorKind kind, String value, String what) {
      String key =
          "%s.%s.%d.%s.%s.factor-%s"
              .formatted(
                  register.code(),
                  by == null ? ALL : by.id(),
                  year,
                  kind,
                  value.isEmpty() ? "none" : value,
                  what);
      return new Source.Computed(RULE, key);
    }
  }

  /** Makes the line of a group; that of a whole kind is held against the supply of the year. */
  FactorLine line(Place place, FactorSums.Group group, String name, @Nullable Long supply) {
    FactorKind kind = group.kind();
    String value = place.by() == null ? ALL : group.value();
    Long left = supply == null ? null : Long.valueOf(supply - group.yearGot());
    return new FactorLine(
        kind,
        name,
        Sourced.count(group.items(), place.computed(kind, value, "items")),
        FactorAmount.of(kind, group.need(), place.computed(kind, value, "needed")),
        FactorAmount.of(kind, group.got(), place.computed(kind, value, "have")),
        FactorAmount.of(kind, group.gap(), place.computed(kind, value, "gap")),
        Sourced.count(group.lacking(), place.computed(kind, value, "lacking")),
        Sourced.count(group.late(), place.computed(kind, value, "late")),
        supply == null
            ? null
            : FactorAmount.of(kind, supply, place.computed(kind, value, "supply")),
        left == null ? null : FactorAmount.of(kind, left, place.computed(kind, value, "left")),
        light(group, left));
  }

  /** Red where something is late or where the district has less left than is lacking. */
  private static Light light(FactorSums.Group group, @Nullable Long left) {
    if (group.gap() == 0) {
      return Light.DONE;
    }
    boolean scarce = left != null && left < group.gap();
    return group.late() > 0 || scarce ? Light.RED : Light.AMBER;
  }

  /** Returns what the district has of each kind that a document told of. */
  Map<FactorKind, Long> supply(int year) {
    Map<FactorKind, Long> supply = new LinkedHashMap<>();
    supplies.of(year).forEach(each -> supply.merge(each.kind(), each.amount(), Long::sum));
    return supply;
  }

  /** Returns one line for each kind that is needed or supplied, in the order of the kinds. */
  List<FactorLine> kinds(Register register, int year, Locale locale) {
    Map<FactorKind, Long> supply = supply(year);
    Map<FactorKind, FactorSums.Group> groups = new LinkedHashMap<>();
    sums.groups(register, null, year, today()).forEach(each -> groups.put(each.kind(), each));
    Place place = new Place(register, null, year);
    List<FactorLine> lines = new ArrayList<>();
    for (FactorKind kind : FactorKind.values()) {
      FactorSums.Group none = new FactorSums.Group(kind, "", 0, 0, 0, 0, 0, 0, 0);
      if (groups.containsKey(kind) || supply.containsKey(kind)) {
        FactorSums.Group group = groups.getOrDefault(kind, none);
        lines.add(line(place, group, kind.label().in(locale), supply.get(kind)));
      }
    }
    return lines;
  }

  @GetMapping("/registers/{register}/factors")
  @May(act = Act.READ, thing = Thing.ITEM)
  Page show(
      @PathVariable String register,
      @RequestParam(required = false) @Nullable String by,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable Integer year,
      Locale locale) {
    int asked = year == null ? today().getYear() : Math.clamp(year, 2000, 2100);
    Map<String, String> typed = Map.of("year", asked + "", "day", today().toString());
    return page(
        register(register), by, kind, asked, locale, new FactorForm(typed), new FormErrors());
  }

  private Page page(
      Register register,
      @Nullable String by,
      @Nullable String kind,
      int year,
      Locale locale,
      FactorForm form,
      FormErrors errors) {
    List<Field> fields = ItemSplit.fields(register);
    List<FactorLine> kinds = kinds(register, year, locale);
    FactorKind chosen = kind == null || kind.isEmpty() ? first(kinds) : kind(kind);
    Field field = fields.isEmpty() ? null : field(fields, by);
    return Page.of("factor/FactorSumsPage")
        .with("register", register)
        .with("year", year)
        .with("kinds", kinds)
        .with("kind", chosen)
        .with("by", field)
        .with("fields", fields)
        .with("lines", field == null ? List.of() : lines(register, field, chosen, year, locale))
        .with("supplies", supplies.of(year))
        .with("documents", choice())
        .with("supplied", supplied(locale))
        .with("form", form)
        .with("errors", errors)
        .with("enters", permission.may(Act.EDIT, Thing.ITEM))
        .withStatus(errors.isEmpty() ? 200 : 400);
  }

  private static FactorKind first(List<FactorLine> kinds) {
    return kinds.isEmpty() ? FactorKind.LAND : kinds.getFirst().kind();
  }

  private static FactorKind kind(String word) {
    return Arrays.stream(FactorKind.values())
        .filter(each -> each.name().equals(word))
        .findFirst()
        .orElseThrow(() -> new BadRequest("kind"));
  }

  static Field field(List<Field> fields, @Nullable String by) {
    return fields.stream()
        .filter(each -> by == null || each.id().equals(by))
        .findFirst()
        .orElseThrow(() -> new BadRequest("by"));
  }

  private List<FactorLine> lines(
      Register register, Field by, FactorKind kind, int year, Locale locale) {
    Place place = new Place(register, by, year);
    return sums.groups(register, by, year, today()).stream()
        .filter(each -> each.kind() == kind)
        .map(each -> line(place, each, split.name(by, each.value(), locale), null))
        .toList();
  }

  private Map<String, String> choice() {
    Map<String, String> choice = new LinkedHashMap<>(Map.of("", "—"));
    documents.list().forEach(each -> choice.put(String.valueOf(each.id()), each.title()));
    return choice;
  }

  private static Map<String, String> supplied(Locale locale) {
    Map<String, String> kinds = new LinkedHashMap<>();
    Arrays.stream(FactorKind.values())
        .filter(FactorKind::supplied)
        .forEach(
            each ->
                kinds.put(
                    each.name(), "%s（%s）".formatted(each.label().in(locale), each.typedIn())));
    return kinds;
  }

  /** Enters what a document gives the district for a year. */
  @PostMapping("/registers/{register}/factors")
  @May(act = Act.EDIT, thing = Thing.ITEM)
  View enter(
      @PathVariable String register,
      @RequestParam Map<String, String> typed,
      RedirectAttributes redirect,
      Locale locale) {
    Register of = register(register);
    FactorForm form = new FactorForm(typed);
    FormErrors errors = new FormErrors();
    FactorSupplies.NewSupply supply = form.supply(errors);
    Long document = supply.document();
    if (document != null && documents.find(document).isEmpty()) {
      errors.add("document", "site.error.choice");
    }
    if (!errors.isEmpty()) {
      return page(of, null, null, supply.year(), locale, form, errors);
    }
    supplies.enter(supply);
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("factor.kept"));
    return new RedirectView(of.path() + "/factors?year=" + supply.year());
  }

  /** Returns the line of a key, and the items behind it. */
  Optional<FactorLine> line(Place place, FactorKind kind, String value, Locale locale) {
    Field by = place.by();
    List<FactorLine> lines =
        by == null
            ? kinds(place.register(), place.year(), locale)
            : sums.groups(place.register(), by, place.year(), today()).stream()
                .filter(each -> each.value().equals(value))
                .map(each -> line(place, each, split.name(by, value, locale), null))
                .toList();
    return lines.stream().filter(each -> each.kind() == kind).findFirst();
  }

  /** Says whether the signed-in account may read the items of a register at all. */
  void requireReadable(Register register) {
    if (!sums.readable(register)) {
      throw new AccessDeniedException("the account may not read " + register.path());
    }
  }
}
