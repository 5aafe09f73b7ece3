package org.duixian.factor;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.duixian.change.ChangeLog;
import org.duixian.declaration.Field;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.register.Item;
import org.duixian.register.ItemAccess;
import org.duixian.register.ItemSplit;
import org.duixian.register.Items;
import org.duixian.register.Register;
import org.duixian.site.Asked;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Explains every number that the trait shows. */
@Component
record FactorLineage(
    FactorSumsPage sums,
    Items items,
    ItemAccess access,
    Factors factors,
    FactorSupplies supplies,
    ChangeLog changes)
    implements LineageProvider {

  private static final int FIRST = 20;
  private static final String REGISTER = "([a-z][a-z0-9-]*)";
  private static final String KIND = "([A-Z]+)";

  @Override
  public Optional<Lineage> explain(Asked asked) {
    String typed = "factor/([0-9]{1,18})/" + REGISTER + "\\." + KIND + "\\.factor-need";
    String computed = "factor/" + REGISTER + "\\.([0-9]{1,18})\\." + KIND + "\\.factor-(have|gap)";
    String summed =
        FactorSumsPage.RULE
            + "/"
            + REGISTER
            + "\\.([a-z][a-z0-9-]*)\\.([0-9]{4})\\."
            + KIND
            + "\\.([A-Za-z0-9-]+)\\.factor-([a-z]+)";
    return Asked.firstOf(
        asked.matching("typed", typed).map(key -> need(key, asked)),
        asked.matching("computed", computed).map(key -> computed(key, asked)),
        asked.matching("computed", summed).map(key -> summed(key, asked)),
        asked
            .matching("typed", FactorSupply.RULE + "/([0-9]{1,18})/factor-supply")
            .map(key -> supply(Long.parseLong(key.group(1)), asked)));
  }

  private Item item(String register, String id) {
    Register of = sums.register(register);
    return items
        .find(of, Asked.id(id))
        .filter(item -> access.may(of.declaration().read(), item))
        .orElseThrow(NotFound::new);
  }

  private Factor factor(Item item, String kind) {
    FactorKind of = Asked.constant(FactorKind.class, kind);
    return factors.of(item.register(), item.id()).stream()
        .filter(each -> each.kind() == of)
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private static String title(Item item, Factor factor, Asked asked) {
    return item.title() + " · " + factor.kind().label().in(asked.locale());
  }

  private Lineage need(MatchResult key, Asked asked) {
    Item item = item(key.group(2), key.group(1));
    Factor factor = factor(item, key.group(3));
    List<Lineage.Part> parts =
        changes.of(FactorWork.subject(item, factor.kind().name())).stream()
            .filter(each -> each.action().equals("factor.need"))
            .map(
                each ->
                    new Lineage.Part(
                        asked.words(
                            "factor.source.change",
                            each.when(),
                            each.accountName(),
                            each.reason() == null ? "—" : each.reason()),
                        null,
                        null))
            .toList();
    return leading(
        Lineage.of(title(item, factor, asked), factor.needed(), asked.words("factor.rule.need"))
            .made(parts),
        item,
        asked);
  }

  private static Lineage leading(Lineage lineage, Item item, Asked asked) {
    return lineage.leading(asked.words("factor.page"), FactorPage.path(item));
  }

  private Lineage computed(MatchResult key, Asked asked) {
    Item item = item(key.group(1), key.group(2));
    Factor factor = factor(item, key.group(3));
    String title = title(item, factor, asked);
    if (key.group(4).equals("gap")) {
      List<Lineage.Part> parts =
          List.of(
              new Lineage.Part(asked.words("factor.need"), factor.needed(), null),
              new Lineage.Part(asked.words("factor.have"), factor.had(), null));
      return leading(
          Lineage.of(title, factor.lacking(), asked.words("factor.rule.gap")).made(parts),
          item,
          asked);
    }
    List<Lineage.Part> parts =
        factors.got(item.register(), item.id()).stream()
            .filter(each -> each.kind() == factor.kind())
            .map(
                each ->
                    new Lineage.Part(
                        "%s %s %s".formatted(each.day(), each.shown(), each.words()), null, null))
            .toList();
    return leading(
        Lineage.of(title, factor.had(), asked.words("factor.rule.have")).made(parts), item, asked);
  }

  private Lineage supply(long id, Asked asked) {
    FactorSupply supply = supplies.find(id).orElseThrow(NotFound::new);
    Lineage lineage =
        Lineage.of(
                supply.kind().label().in(asked.locale()),
                supply.number(),
                asked.words("factor.rule.supply", supply.source()))
            .at(
                asked.words(
                    "factor.source.supply", supply.when(), supply.accountName(), supply.source()));
    return supply.document() == null
        ? lineage
        : lineage.leading(asked.words("factor.document"), "/documents/" + supply.document());
  }

  private Lineage summed(MatchResult key, Asked asked) {
    Register register = sums.register(key.group(1));
    sums.requireReadable(register);
    Field by =
        key.group(2).equals(FactorSumsPage.ALL)
            ? null
            : FactorSumsPage.field(ItemSplit.fields(register), key.group(2));
    int year = Integer.parseInt(key.group(3));
    FactorKind kind = Asked.constant(FactorKind.class, key.group(4));
    String value = key.group(5).equals("none") ? "" : key.group(5);
    String what = key.group(6);
    FactorSumsPage.Place place = new FactorSumsPage.Place(register, by, year);
    FactorLine line = sums.line(place, kind, value, asked.locale()).orElseThrow(NotFound::new);
    Sourced number = number(line, what);
    if (number == null) {
      throw new NotFound();
    }
    List<Lineage.Part> parts =
        what.equals("supply")
            ? supplies.of(year).stream()
                .filter(each -> each.kind() == kind)
                .map(each -> new Lineage.Part(each.source(), each.number(), null))
                .toList()
            : behind(place, kind, value, what);
    return Lineage.of(
            line.name(), number, asked.words("factor.rule.sum-" + what, String.valueOf(year)))
        .made(parts)
        .leading(
            asked.words("factor.sums"),
            "%s/factors?year=%d&kind=%s%s"
                .formatted(register.path(), year, kind, by == null ? "" : "&by=" + by.id()));
  }

  private List<Lineage.Part> behind(
      FactorSumsPage.Place place, FactorKind kind, String value, String what) {
    String code = place.register().code();
    return sums
        .sums()
        .behind(
            place.register(),
            place.by(),
            kind,
            place.by() == null ? Optional.empty() : Optional.of(value),
            what.equals("gap") ? "lacking" : what,
            place.year(),
            sums.today(),
            FIRST)
        .stream()
        .map(
            each ->
                new Lineage.Part(
                    each.title(),
                    part(code, kind, each, what),
                    place.register().path() + "/" + each.item() + "/factors"))
        .toList();
  }

  private static @Nullable Sourced part(
      String register, FactorKind kind, FactorSums.Behind each, String what) {
    String key = "%s.%d.%s.factor-".formatted(register, each.item(), kind);
    return switch (what) {
      case "needed" ->
          FactorAmount.of(
              kind,
              each.need(),
              new Source.Typed(Factor.RULE, each.item(), register + "." + kind + ".factor-need"));
      case "have" ->
          FactorAmount.of(kind, each.got(), new Source.Computed(Factor.RULE, key + "have"));
      case "gap", "lacking", "late" ->
          FactorAmount.of(kind, each.gap(), new Source.Computed(Factor.RULE, key + "gap"));
      default -> null;
    };
  }

  private static @Nullable Sourced number(FactorLine line, String what) {
    return switch (what) {
      case "items" -> line.items();
      case "needed" -> line.need();
      case "have" -> line.have();
      case "gap" -> line.gap();
      case "lacking" -> line.lacking();
      case "late" -> line.late();
      case "supply" -> line.supply();
      case "left" -> line.left();
      default -> throw new NotFound();
    };
  }
}
