package org.duixian.assessment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duixian.access.Act;
import org.duixian.access.Permission;
import org.duixian.access.Thing;
import org.duixian.assessment.EntryScore.SheetTotal;
import org.duixian.assessment.EntryScore.SideScore;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Sourced;
import org.duixian.site.Asked;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.duixian.site.Wording;
import org.springframework.stereotype.Component;

/** Explains the totals of a contest, each side's part, and what a sheet gave. */
@Component
class ContestLineage implements LineageProvider {

  private final Contests contests;
  private final Permission permission;
  private final Wording wording;

  ContestLineage(Contests contests, Permission permission, Wording wording) {
    this.contests = contests;
    this.permission = permission;
    this.wording = wording;
  }

  private record Found(Contest contest, EntryScore score) {}

  @Override
  public Optional<Lineage> explain(Asked asked) {
    Locale locale = asked.locale();
    return Asked.firstOf(
        asked
            .matching("computed", EntryScore.TOTAL + "/([0-9]{1,18})")
            .map(key -> total(found(key.group(1)), locale)),
        asked
            .matching("computed", EntryScore.PART + "/([0-9]{1,18})[.](EXPERT|PEER)")
            .map(key -> part(found(key.group(1)), Contest.Side.valueOf(key.group(2)), locale)),
        asked
            .matching("typed", EntryScore.SHEET + "/([0-9]{1,18})/([0-9]{1,18})")
            .map(key -> sheet(found(key.group(1)), Long.parseLong(key.group(2)), locale)));
  }

  private Found found(String entry) {
    long number = Long.parseLong(entry);
    Contest contest =
        contests
            .contestOf(number)
            .flatMap(id -> contests.find(id))
            .filter(found -> permission.may(Act.READ, found.asThing()))
            .orElseThrow(NotFound::new);
    EntryScore score =
        contests.ranked(contest).stream()
            .map(placed -> placed.thing())
            .filter(each -> each.entry().id() == number)
            .findFirst()
            .orElseThrow(NotFound::new);
    return new Found(contest, score);
  }

  private Lineage total(Found found, Locale locale) {
    List<Lineage.Part> sides =
        found.score().sides().stream()
            .filter(side -> side.mean() != null)
            .map(side -> new Lineage.Part(side(side.side(), locale), side.number(), null))
            .toList();
    String weight = found.contest().expertWeight().stripTrailingZeros().toPlainString();
    return lineage(
        found,
        found.score().number(),
        wording.of(locale, "assessment.rule.contest", weight),
        sides);
  }

  private Lineage part(Found found, Contest.Side of, Locale locale) {
    SideScore side =
        found.score().sides().stream()
            .filter(each -> each.side() == of)
            .findFirst()
            .orElseThrow(NotFound::new);
    List<Lineage.Part> sheets =
        side.sheets().stream()
            .map(sheet -> new Lineage.Part(name(sheet, locale), sheet.number(), null))
            .toList();
    String rule = found.contest().trimmed() ? "assessment.rule.trimmed" : "assessment.rule.mean";
    return lineage(found, side.number(), wording.of(locale, rule), sheets);
  }

  private String name(SheetTotal sheet, Locale locale) {
    String name =
        permission.may(Act.EDIT, Thing.CONTEST)
            ? sheet.judge().name()
            : side(sheet.judge().side(), locale);
    return sheet.left() ? name + " " + wording.of(locale, "assessment.sheet.left") : name;
  }

  private Lineage sheet(Found found, long account, Locale locale) {
    SheetTotal sheet =
        found.score().sides().stream()
            .flatMap(side -> side.sheets().stream())
            .filter(each -> each.judge().account() == account)
            .findFirst()
            .orElseThrow(NotFound::new);
    List<Contest.Criterion> criteria = contests.criteria(found.contest().id());
    List<Lineage.Part> points =
        contests.scores(found.contest().id()).stream()
            .filter(each -> each.account() == account && each.entry() == sheet.entry())
            .map(
                each ->
                    new Lineage.Part(
                        criteria.get(each.position() - 1).name()
                            + " "
                            + each.points().stripTrailingZeros().toPlainString(),
                        null,
                        null))
            .toList();
    return lineage(found, sheet.number(), name(sheet, locale), points);
  }

  private static Lineage lineage(
      Found found, Sourced number, String rule, List<Lineage.Part> parts) {
    Contest.Entry entry = found.score().entry();
    return Lineage.of(entry.unitName() + " · " + entry.title(), number, rule)
        .made(parts)
        .leading(found.contest().name(), found.contest().path());
  }

  private String side(Contest.Side side, Locale locale) {
    return wording.of(locale, "assessment.side." + side);
  }
}
