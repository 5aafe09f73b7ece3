package org.duixian.investment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.duixian.declaration.Declaration;
import org.duixian.declaration.DeclarationFault;
import org.duixian.kernel.Label;
import org.duixian.kernel.When;
import org.duixian.register.Contribution;
import org.duixian.register.Fact;
import org.duixian.register.Item;
import org.duixian.register.Panel;
import org.duixian.register.Register;
import org.duixian.register.Registers;
import org.duixian.register.Trait;
import org.duixian.rules.DistrictRules;
import org.springframework.stereotype.Component;

/** The trait investment as registers know it. */
@Component
class InvestmentTrait implements Trait {

  static final String CODE = "investment";

  private final Investments investments;
  private final Registers registers;
  private final DistrictRules rules;
  private final Clock clock;

  InvestmentTrait(Investments investments, Registers registers, DistrictRules rules, Clock clock) {
    this.investments = investments;
    this.registers = registers;
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public Label label() {
    return new Label("投资", "Investment");
  }

  @Override
  public List<DeclarationFault> faults(Declaration declaration, Map<String, Object> parameters) {
    return Threshold.faults(parameters);
  }

  @Override
  public List<Fact> facts(Map<String, Object> parameters) {
    return InvestmentFacts.ALL;
  }

  @Override
  public Set<String> checks() {
    return Set.of("plan", "complete");
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(When.ZONE));
  }

  @Override
  public Optional<Label> objection(String check, Item item) {
    Investment money = investments.of(item.register(), item.id());
    return check.equals("plan") ? noPlan(money) : notComplete(item, money);
  }

  private Optional<Label> noPlan(Investment money) {
    int year = today().getYear();
    return money.plan(year, today()).isPresent()
        ? Optional.empty()
        : Optional.of(
            new Label(year + "年投资计划未下达", "the investment plan of " + year + " is not set"));
  }

  /** A total that nobody knows asks for nothing. */
  private Optional<Label> notComplete(Item item, Investment money) {
    Optional<Long> total = item.whole("amount");
    if (total.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> parameters =
        registers.get(item.register()).declaration().traits().getOrDefault(CODE, Map.of());
    BigDecimal share = Threshold.of(parameters).complete().movePointLeft(2);
    long asked =
        BigDecimal.valueOf(total.get())
            .multiply(share)
            .setScale(0, RoundingMode.CEILING)
            .longValueExact();
    long built = Objects.requireNonNullElse(money.ever(InvestmentSum.BUILT), 0L);
    String lacking = Money.shown(asked - built);
    return built >= asked
        ? Optional.empty()
        : Optional.of(
            new Label("投资未完成，还差" + lacking, "investment not complete, " + lacking + " lacking"));
  }

  @Override
  public Map<Long, List<Contribution>> contributions(
      String sum, Register register, Collection<Long> items) {
    return switch (sum) {
      case "built" -> investments.built(register.code(), items);
      case "plan" -> investments.planned(register.code(), items);
      default -> Map.of();
    };
  }

  @Override
  public Optional<String> page(Register register) {
    return Optional.of(register.path() + "/investment");
  }

  @Override
  public Optional<Panel> panel(Item item, boolean editable) {
    return Optional.of(
        new Panel(
            CODE,
            label(),
            "investment/InvestmentFragment",
            Map.of(
                "view",
                InvestmentView.of(
                    item,
                    investments.of(item.register(), item.id()),
                    today().getYear(),
                    today(),
                    rules.on(today()).progress()),
                "editable",
                editable)));
  }
}
