package org.duixian.factor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duixian.declaration.Declaration;
import org.duixian.declaration.DeclarationFault;
import org.duixian.declaration.FieldValue;
import org.duixian.kernel.Label;
import org.duixian.kernel.When;
import org.duixian.register.Contribution;
import org.duixian.register.Fact;
import org.duixian.register.Item;
import org.duixian.register.Panel;
import org.duixian.register.Register;
import org.duixian.register.Trait;
import org.springframework.stereotype.Component;

/** The trait factor as registers know it. */
@Component
record FactorTrait(Factors factors, Clock clock) implements Trait {

  static final String CODE = "factor";

  private static final String MET = "-met";
  private static final String NEEDED = "-needed";
  private static final String ITEMS = "-items";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public Label label() {
    return new Label("要素保障", "Factors");
  }

  @Override
  public List<DeclarationFault> faults(Declaration declaration, Map<String, Object> parameters) {
    List<DeclarationFault> faults = new ArrayList<>();
    parameters
        .keySet()
        .forEach(
            key ->
                faults.add(
                    DeclarationFault.of(
                        "traits.factor." + key, DeclarationFault.Code.UNKNOWN_KEY, key)));
    return faults;
  }

  @Override
  public List<Fact> facts(Map<String, Object> parameters) {
    return FactorFacts.ALL;
  }

  /**
   * Checks: {@code land-met} and the like, {@code stated}, {@code none-lacking}, {@code none-late}.
   */
  @Override
  public Set<String> checks() {
    Set<String> checks = new HashSet<>(List.of("stated", "none-lacking", "none-late"));
    for (FactorKind kind : FactorKind.values()) {
      checks.add(kind.word() + MET);
    }
    return checks;
  }

  @Override
  public Optional<Label> objection(String check, Item item) {
    List<Factor> all = factors.of(item.register(), item.id());
    LocalDate today = LocalDate.now(clock.withZone(When.ZONE));
    if (check.equals("stated")) {
      return all.isEmpty()
          ? Optional.of(new Label("还没有填报要素需求", "no factors are stated"))
          : Optional.empty();
    }
    List<Factor> lacking =
        all.stream()
            .filter(each -> check.equals("none-late") ? each.late(today) : !each.met())
            .filter(each -> !check.endsWith(MET) || check.equals(each.kind().word() + MET))
            .toList();
    return lacking.isEmpty() ? Optional.empty() : Optional.of(lacking(lacking));
  }

  private static Label lacking(List<Factor> lacking) {
    List<String> zh = new ArrayList<>();
    List<String> en = new ArrayList<>();
    for (Factor each : lacking) {
      String amount = FactorAmount.shown(each.kind(), each.gap());
      zh.add(each.kind().label().zh() + "还缺" + amount);
      en.add(each.kind().label().in(java.util.Locale.ENGLISH) + " lacks " + amount);
    }
    return new Label(String.join("，", zh), String.join(", ", en));
  }

  /**
   * Adds up by day: {@code bond} what came in, {@code bond-needed} what was stated, {@code
   * bond-items} the items that got some; and so for each kind.
   */
  @Override
  public Map<Long, List<Contribution>> contributions(
      String sum, Register register, Collection<Long> items) {
    return Arrays.stream(FactorKind.values())
        .filter(kind -> sum.equals(kind.word()) || sum.startsWith(kind.word() + "-"))
        .findFirst()
        .map(kind -> contributions(kind, sum, register.code(), items))
        .orElse(Map.of());
  }

  private Map<Long, List<Contribution>> contributions(
      FactorKind kind, String sum, String register, Collection<Long> items) {
    return switch (sum.substring(kind.word().length())) {
      case "" -> factors.supplied(register, items, kind);
      case NEEDED -> factors.needed(register, items, kind);
      case ITEMS -> factors.served(register, items, kind);
      default -> Map.of();
    };
  }

  @Override
  public Optional<String> page(Register register) {
    return Optional.of(register.path() + "/factors");
  }

  @Override
  public Optional<Panel> panel(Item item, boolean editable, Map<String, FieldValue> facts) {
    boolean some = facts.containsKey(CODE + ".signs");
    return Optional.of(
        new Panel(
            CODE,
            label(),
            "factor/FactorsFragment",
            Map.of(
                "item",
                item,
                "factors",
                some ? factors.of(item.register(), item.id()) : List.of(),
                "editable",
                editable)));
  }
}
