package org.duixian.obstacle;

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
import org.duixian.register.Registers;
import org.duixian.register.Trait;
import org.springframework.stereotype.Component;

/** The trait obstacle as registers know it. */
@Component
record ObstacleTrait(Obstacles obstacles, Registers registers) implements Trait {

  static final String CODE = "obstacle";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public Label label() {
    return new Label("难点堵点", "Obstacles");
  }

  @Override
  public List<DeclarationFault> faults(Declaration declaration, Map<String, Object> parameters) {
    return Ladder.faults(parameters);
  }

  @Override
  public List<Fact> facts(Map<String, Object> parameters) {
    return ObstacleFacts.ALL;
  }

  @Override
  public Set<String> checks() {
    return Set.of("none-open");
  }

  @Override
  public Optional<Label> objection(String check, Item item) {
    return obstacles
        .open(item.register(), item.id())
        .map(
            open ->
                new Label(
                    open.open() + "个堵点未由提出人确认解决",
                    open.open() + " obstacles not confirmed as solved by who raised them"));
  }

  /** Adds up by day: {@code solved}, and {@code met}, those about which a meeting decided. */
  @Override
  public Map<Long, List<Contribution>> contributions(
      String sum, Register register, Collection<Long> items) {
    return switch (sum) {
      case "solved" -> obstacles.solved(register.code(), items, false);
      case "met" -> obstacles.solved(register.code(), items, true);
      default -> Map.of();
    };
  }

  @Override
  public Optional<String> page(Register register) {
    return Optional.of("/obstacles");
  }

  @Override
  public Optional<Panel> panel(Item item, boolean editable) {
    return Optional.of(
        new Panel(
            CODE,
            label(),
            "obstacle/ObstaclesFragment",
            Map.of(
                "item",
                item,
                "obstacles",
                obstacles.of(item.register(), item.id()),
                "ladder",
                Ladder.of(
                    registers
                        .get(item.register())
                        .declaration()
                        .traits()
                        .getOrDefault(CODE, Map.of())),
                "editable",
                editable)));
  }
}
