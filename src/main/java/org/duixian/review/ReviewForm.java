package org.duixian.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.duixian.register.Item;
import org.duixian.register.Items;
import org.duixian.register.Register;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.jspecify.annotations.Nullable;

/** What is typed to open a review; public for the templates only. */
public record ReviewForm(
    @Nullable String title,
    @Nullable String due,
    @Nullable String items,
    @Nullable String criteria,
    @Nullable String scale,
    @Nullable String pass,
    @Nullable String least,
    @Nullable List<Long> reviewers) {

  static final int LONGEST = 100;
  static final int LONGEST_WORDS = 1000;
  private static final int MOST_ITEMS = 200;

  static ReviewForm of(ReviewRules rules, String items) {
    return new ReviewForm(
        null,
        null,
        items,
        String.join("\n", rules.criteria().stream().map(ReviewCriterion::line).toList()),
        String.valueOf(rules.scale()),
        String.valueOf(rules.pass()),
        String.valueOf(rules.least()),
        null);
  }

  /** Says whether an account is ticked. */
  public boolean names(long account) {
    return reviewers != null && reviewers.contains(account);
  }

  ReviewWork.NewReview read(Register register, Items store, FormErrors errors) {
    FieldChecks fields = new FieldChecks(errors);
    String name = fields.text("title", title, LONGEST);
    LocalDate day = fields.day("due", due);
    List<Item> read = items(register, store, errors);
    List<ReviewCriterion> lines =
        ReviewCriterion.read(
                FieldChecks.stripped(criteria).lines().filter(each -> !each.isBlank()).toList())
            .orElseGet(
                () -> {
                  errors.add("criteria", "review.error.criteria");
                  return List.of();
                });
    Set<Long> named = reviewers == null ? Set.of() : new LinkedHashSet<>(reviewers);
    if (named.isEmpty()) {
      errors.add("reviewers", "review.error.reviewers");
    }
    return new ReviewWork.NewReview(
        name,
        day,
        read,
        named,
        lines,
        fields.whole("scale", scale, 1, 100),
        fields.whole("pass", pass, 0, 100),
        fields.whole("least", least, 1, 100));
  }

  private List<Item> items(Register register, Items store, FormErrors errors) {
    List<Item> read = new ArrayList<>();
    for (String number : new FieldChecks(errors).words("items", items)) {
      store
          .byNumber(register.code(), number)
          .flatMap(id -> store.find(register, id))
          .filter(item -> item.mergedInto() == null && !item.withdrawn())
          .ifPresentOrElse(read::add, () -> errors.add("items", "review.error.item", number));
    }
    if (read.isEmpty() || read.size() > MOST_ITEMS) {
      errors.add("items", "review.error.items", MOST_ITEMS);
    }
    return read.stream().distinct().toList();
  }
}
