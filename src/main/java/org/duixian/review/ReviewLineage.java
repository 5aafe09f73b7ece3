package org.duixian.review;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Sourced;
import org.duixian.site.Asked;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Explains scores, as far as they are seen. */
@Component
record ReviewLineage(ReviewPage pages) implements LineageProvider {

  @Override
  public Optional<Lineage> explain(Asked asked) {
    return asked
        .matching(
            "computed",
            ItemReview.RULE
                + "/([0-9]{1,18})\\.([0-9]{1,18})\\.([0-9]{1,18})\\.review-"
                + "(given|recused|score|low|high|sheet)")
        .map(key -> number(key, asked));
  }

  private Lineage number(MatchResult key, Asked asked) {
    ReviewView view = pages.view(pages.seen(Long.parseLong(key.group(1))));
    long item = Long.parseLong(key.group(2));
    ReviewView.Row row =
        view.rows().stream()
            .filter(each -> each.item().item() == item)
            .findFirst()
            .orElseThrow(NotFound::new);
    String what = key.group(4);
    String account = key.group(3);
    Sourced number = what.equals("sheet") ? sheet(row, account) : number(row, what);
    if (number == null) {
      throw new NotFound();
    }
    List<Lineage.Part> parts =
        what.equals("sheet")
            ? List.of()
            : row.sheets().stream()
                .map(
                    each ->
                        new Lineage.Part(
                            each.sheet().accountName()
                                + (each.sheet().recused()
                                    ? " · " + asked.words("review.recused")
                                    : ""),
                            each.score(),
                            null))
                .toList();
    return Lineage.of(
            row.item().title(),
            number,
            asked.words("review.rule." + what, String.valueOf(view.review().scale())))
        .made(parts)
        .leading(view.review().title(), view.review().path());
  }

  private static @Nullable Sourced sheet(ReviewView.Row row, String account) {
    return row.sheets().stream()
        .filter(each -> String.valueOf(each.sheet().account()).equals(account))
        .map(ReviewView.Scored::score)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Sourced number(ReviewView.Row row, String what) {
    return switch (what) {
      case "given" -> row.given();
      case "recused" -> row.recused();
      case "low" -> row.low();
      case "high" -> row.high();
      default -> row.mean();
    };
  }
}
