package org.duixian.review;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duixian.declaration.Declaration;
import org.duixian.declaration.DeclarationFault;
import org.duixian.declaration.FieldValue;
import org.duixian.kernel.Label;
import org.duixian.register.Contribution;
import org.duixian.register.Fact;
import org.duixian.register.Item;
import org.duixian.register.Panel;
import org.duixian.register.Register;
import org.duixian.register.Trait;
import org.springframework.stereotype.Component;

/** The trait review as registers know it. */
@Component
record ReviewTrait(ItemReviews reviews) implements Trait {

  static final String CODE = "review";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public Label label() {
    return new Label("评审", "Review");
  }

  @Override
  public List<DeclarationFault> faults(Declaration declaration, Map<String, Object> parameters) {
    return ReviewRules.faults(parameters);
  }

  @Override
  public List<Fact> facts(Map<String, Object> parameters) {
    return ReviewFacts.ALL;
  }

  @Override
  public Set<String> checks() {
    return Set.of("passed");
  }

  /**
   * A review counts for the stage in which the item stands: an earlier one admits it no further.
   */
  @Override
  public Optional<Label> objection(String check, Item item) {
    Optional<ReviewedItem> latest = reviews.of(item.register(), item.id()).stream().findFirst();
    boolean passed =
        latest
            .filter(each -> each.outcome() == ReviewOutcome.ADMITTED)
            .map(ReviewedItem::decidedOn)
            .filter(day -> !day.isBefore(item.stageSince()))
            .isPresent();
    return passed ? Optional.empty() : Optional.of(lacking(latest));
  }

  private static Label lacking(Optional<ReviewedItem> latest) {
    ReviewOutcome outcome = latest.map(ReviewedItem::outcome).orElse(null);
    if (latest.isEmpty() || outcome == ReviewOutcome.ADMITTED) {
      return new Label("本阶段还没有评审", "not reviewed in this stage");
    }
    return outcome == null
        ? new Label("评审还没有结论", "the review is not decided")
        : new Label(
            "评审结论为" + ReviewFacts.label(outcome).zh(),
            "the review says " + ReviewFacts.label(outcome).en());
  }

  /** Adds up by day: {@code passed}, the reviews that admitted it. */
  @Override
  public Map<Long, List<Contribution>> contributions(
      String sum, Register register, Collection<Long> items) {
    return sum.equals("passed") ? reviews.admitted(register.code(), items) : Map.of();
  }

  @Override
  public Optional<String> page(Register register) {
    return Optional.of("/reviews");
  }

  @Override
  public Optional<Panel> panel(Item item, boolean editable, Map<String, FieldValue> facts) {
    boolean some = facts.containsKey(CODE + ".state");
    return Optional.of(
        new Panel(
            CODE,
            label(),
            "review/ReviewsFragment",
            Map.of(
                "item",
                item,
                "reviews",
                some ? reviews.of(item.register(), item.id()) : List.of(),
                "editable",
                editable)));
  }
}
