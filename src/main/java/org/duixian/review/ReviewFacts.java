package org.duixian.review;

import java.util.ArrayList;
import java.util.List;
import org.duixian.declaration.FieldType;
import org.duixian.declaration.FieldValue;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.declaration.FieldValue.Words;
import org.duixian.kernel.Label;
import org.duixian.register.Fact;
import org.duixian.register.FactValue;
import org.jspecify.annotations.Nullable;

/** What lists are filtered and sorted by: how the latest review of an item stands. */
final class ReviewFacts {

  private static final String ASKED = "asked";

  static final List<Fact> ALL =
      List.of(
          new Fact("state", new Label("评审结论", "Review"), new FieldType.Choice(options())),
          new Fact("score", new Label("评审得分", "Score of the review"), new FieldType.Count(2, "分")));

  private ReviewFacts() {}

  private static List<FieldType.Option> options() {
    List<FieldType.Option> options = new ArrayList<>();
    options.add(new FieldType.Option(ASKED, new Label("评审中", "under review"), false));
    for (ReviewOutcome outcome : ReviewOutcome.values()) {
      options.add(new FieldType.Option(outcome.word(), label(outcome), false));
    }
    return options;
  }

  static Label label(ReviewOutcome outcome) {
    return switch (outcome) {
      case ADMITTED -> new Label("通过", "admitted");
      case REFUSED -> new Label("不通过", "refused");
      case PUT_OFF -> new Label("暂缓", "put off");
    };
  }

  static List<FactValue> of(long item, List<ReviewedItem> reviews) {
    ReviewedItem latest = reviews.isEmpty() ? null : reviews.getFirst();
    if (latest == null) {
      return List.of(fact(item, 0, null), fact(item, 1, null));
    }
    ReviewOutcome outcome = latest.outcome();
    Integer score = latest.score();
    return List.of(
        fact(item, 0, new Words(outcome == null ? ASKED : outcome.word())),
        fact(item, 1, score == null ? null : new Whole(score)));
  }

  private static FactValue fact(long item, int place, @Nullable FieldValue value) {
    Fact fact = ALL.get(place);
    return new FactValue(item, ReviewTrait.CODE + "." + fact.id(), fact.type().storage(), value);
  }
}
