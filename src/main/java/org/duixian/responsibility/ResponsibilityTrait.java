package org.duixian.responsibility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duixian.declaration.Declaration;
import org.duixian.declaration.DeclarationFault;
import org.duixian.kernel.Label;
import org.duixian.register.Contribution;
import org.duixian.register.Fact;
import org.duixian.register.Item;
import org.duixian.register.Panel;
import org.duixian.register.Register;
import org.duixian.register.Trait;
import org.springframework.stereotype.Component;

/** The trait responsibility as registers know it. */
@Component
record ResponsibilityTrait(Responsibilities responsibilities) implements Trait {

  static final String CODE = "responsibility";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public Label label() {
    return new Label("责任", "Responsibility");
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
                        "traits.responsibility." + key, DeclarationFault.Code.UNKNOWN_KEY, key)));
    return faults;
  }

  @Override
  public List<Fact> facts(Map<String, Object> parameters) {
    return ResponsibilityFacts.ALL;
  }

  @Override
  public Set<String> checks() {
    return Set.of("leader", "steward", "counsel");
  }

  @Override
  public Optional<Label> objection(String check, Item item) {
    ResponsibilityRole role = ResponsibilityRole.valueOf(check.toUpperCase(java.util.Locale.ROOT));
    boolean there =
        responsibilities.of(item.register(), item.id()).stream()
            .anyMatch(each -> each.role() == role && each.present());
    return there ? Optional.empty() : Optional.of(lacking(role));
  }

  private static Label lacking(ResponsibilityRole role) {
    return switch (role) {
      case LEADER -> new Label("还没有包挂领导", "no leader in charge");
      case TASK_FORCE -> new Label("还没有专班", "no task force");
      case STEWARD -> new Label("还没有项目管家", "no steward");
      case COUNSEL -> new Label("还没有法律顾问", "no legal counsel");
    };
  }

  /** Adds up by day: {@code leader-items} and the like, one for each item that has one. */
  @Override
  public Map<Long, List<Contribution>> contributions(
      String sum, Register register, Collection<Long> items) {
    return Arrays.stream(ResponsibilityRole.values())
        .filter(role -> sum.equals(role.word() + "-items"))
        .findFirst()
        .map(role -> responsibilities.since(register.code(), items, role))
        .orElse(Map.of());
  }

  @Override
  public Optional<String> page(Register register) {
    return Optional.of("/responsibilities");
  }

  @Override
  public Optional<Panel> panel(Item item, boolean editable) {
    return Optional.of(
        new Panel(
            CODE,
            label(),
            "responsibility/ResponsibilityFragment",
            Map.of(
                "item",
                item,
                "all",
                responsibilities.of(item.register(), item.id()),
                "editable",
                editable)));
  }
}
