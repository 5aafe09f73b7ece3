package org.duixian.round;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.duixian.access.Act;
import org.duixian.access.Permission;
import org.duixian.access.Thing;
import org.duixian.kernel.NotFound;
import org.duixian.round.TypedShare.From;
import org.duixian.site.Asked;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Explains how many figures of a round were typed, and the share of them. */
@Component
record TypedShareLineage(TypedShares shares, Rounds rounds, Permission permission)
    implements LineageProvider {

  private static final int FIRST = 20;
  private static final String PAGE = "/rounds/typed?year=";

  @Override
  public Optional<Lineage> explain(Asked asked) {
    return Asked.firstOf(
        asked
            .matching(
                "computed", TypedShare.RULE + "/(moved[.])?([0-9]{1,18})(?:[.]([0-9]{1,18}))?")
            .map(key -> share(key, asked)),
        asked.matching("count", TypedShare.CELLS).map(key -> cells(asked)));
  }

  private TypedShare of(long round, @Nullable Long unit) {
    if (unit != null) {
      permission.require(Act.READ, Thing.FORM.of(unit));
    } else if (!permission.scope(Act.READ, Thing.SUBMISSION).all()) {
      throw new NotFound();
    }
    return shares.of(rounds.require(round), unit).orElseThrow(NotFound::new);
  }

  private Lineage share(MatchResult key, Asked asked) {
    Long unit = key.group(3) == null ? null : Asked.id(key.group(3));
    TypedShare share = of(Asked.id(key.group(2)), unit);
    TypedShare before = share.before();
    List<Lineage.Part> parts = new ArrayList<>();
    if (key.group(1) != null && before != null) {
      parts.add(new Lineage.Part(before.period().code(), before.share(), null));
      parts.add(new Lineage.Part(share.period().code(), share.share(), null));
    } else {
      for (From from : From.values()) {
        parts.add(
            new Lineage.Part(
                asked.words("round.typed.from." + from.name()), share.number(from), null));
      }
    }
    boolean moved = key.group(1) != null;
    return Lineage.of(
            asked.words(moved ? "round.typed.moved" : "round.typed.share"),
            moved ? share.moved() : share.share(),
            asked.words(moved ? "round.typed.moved.rule" : "round.typed.rule"))
        .at(share.period().code())
        .made(parts)
        .leading(asked.words("round.typed.page"), PAGE + share.period().year());
  }

  private Lineage cells(Asked asked) {
    Long unit = asked.parameters().containsKey("unit") ? asked.number("unit") : null;
    TypedShare share = of(asked.number("round"), unit);
    String word = asked.parameters().getOrDefault("of", From.ALL.word());
    From from =
        Arrays.stream(From.values())
            .filter(each -> each.word().equals(word))
            .findFirst()
            .orElseThrow(NotFound::new);
    List<Lineage.Part> parts = new ArrayList<>();
    for (TypedShares.Cell cell : shares.cells(share.round(), unit, from, FIRST)) {
      String href =
          permission.may(Act.READ, Thing.FORM.of(cell.unit()))
              ? "/rounds/" + cell.round() + "/units/" + cell.unit() + "?line=" + cell.id()
              : null;
      parts.add(new Lineage.Part(cell.title(), null, href));
    }
    return Lineage.of(
            asked.words("round.typed.from." + from.name()),
            share.number(from),
            asked.words("round.lineage.count.rule"))
        .at(parts.size() == FIRST ? asked.words("round.lineage.count.first", FIRST) : null)
        .made(parts)
        .leading(asked.words("round.typed.page"), PAGE + share.period().year());
  }
}
