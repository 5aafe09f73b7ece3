package org.duixian.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duixian.round.RoundWorld.month;
import static org.duixian.round.RoundWorld.of;
import static org.duixian.round.RoundWorld.typed;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duixian.RunningProduct;
import org.duixian.kernel.Light;
import org.duixian.result.LightTally;
import org.duixian.result.Results;
import org.duixian.result.RoundResult;
import org.duixian.result.YearFigures;
import org.duixian.site.Asked;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.duixian.site.Wording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A recorded plan goes into the lights of a round, is frozen with it and asked about later. */
@RunningProduct
class PlannedRoundTests {

  @Autowired JdbcClient jdbc;
  @Autowired RoundOpening opening;
  @Autowired Filling filling;
  @Autowired Closing closing;
  @Autowired Rounds rounds;
  @Autowired Lines lines;
  @Autowired Results results;
  @Autowired EarlierRounds earlier;
  @Autowired YearFigures figures;
  @Autowired List<LineageProvider> lineage;
  @Autowired Wording wording;
  @Autowired FormViews views;

  private RoundWorld world;

  @BeforeEach
  void open() {
    world = new RoundWorld(jdbc);
    jdbc.sql(
            """
            insert into observation (district, indicator, unit, kind, grain, period_start, value,
                                     origin, recorded_at, recorded_by)
            values (:district, :indicator, :unit, 'PLAN', 'MONTH', date '2031-05-01', 40, 'TYPED',
                    now(), '示例')
            """)
        .param("district", world.district)
        .param("indicator", world.revenue)
        .param("unit", world.housing)
        .update();
  }

  @AfterEach
  void leave() {
    world.leave();
  }

  private Round opened(int month) {
    long id = opening.open(month(month)).orElseThrow();
    return rounds.find(id).orElseThrow();
  }

  private RoundResult closed(Round round) {
    List<Line> form = lines.ofForm(round.id(), world.housing);
    Map<String, String> fields = new HashMap<>();
    for (Line line : form) {
      fields.put("value-" + line.id(), "60");
      fields.put("nextStep-" + line.id(), "示例下一步");
    }
    assertThat(filling.send(round, world.housing, typed(form, fields)).sent()).isTrue();
    closing.close(round, true);
    return results.ofRound(round.id()).stream()
        .filter(
            each -> each.subject().id() == world.revenue && each.subject().unit() == world.housing)
        .filter(each -> each.subject().kind() == SubjectKind.INDICATOR)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void holdsAFigureAgainstItsPlanAndFreezesBoth() {
    RoundResult result = closed(opened(5));
    assertThat(result.reckoned().byPlan()).isTrue();
    assertThat(result.reckoned().timeProgress()).as("40 of 400").isEqualByComparingTo("10");
    assertThat(result.reckoned().shownLag()).as("60 of 400 less 10").isEqualByComparingTo("5.0");
    assertThat(result.light()).isEqualTo(Light.GREEN);

    change("20");
    Asked asked =
        new Asked("result", result.id() + "/time-progress", Map.of(), Locale.ENGLISH, wording);
    Lineage planned =
        lineage.stream().flatMap(each -> each.explain(asked).stream()).findFirst().orElseThrow();
    assertThat(planned.title()).endsWith("Planned share");
    assertThat(planned.parts())
        .filteredOn(part -> part.name().equals("2031-05"))
        .singleElement()
        .satisfies(
            part -> {
              assertThat(part.number()).isNotNull();
              assertThat(part.number().value()).as("as it stood").isEqualByComparingTo("40");
              assertThat(part.number().source().path()).startsWith("/source/observation/");
            });
  }

  @Test
  void asksTheCheckerAboutAPlanChangedAfterTheClosing() {
    closed(opened(5));
    change("20");
    Round june = opened(6);
    Line line = of(lines.ofForm(june.id(), world.housing), SubjectKind.INDICATOR, world.revenue);
    assertThat(earlier.planned(List.of(line)).get(line.id()))
        .isNotNull()
        .extracting(FrozenResults.Planned::byPlan)
        .isEqualTo(true);
    FormViews.Wish wish = FormViews.Wish.page(1, 1, null, false);
    assertThat(views.lineViews(june, world.housing, wish))
        .filteredOn(view -> view.line().id() == line.id())
        .flatExtracting(LineView::questions)
        .extracting(Question::kind, Question::arguments)
        .contains(
            org.assertj.core.groups.Tuple.tuple(
                Question.Kind.PLAN_CHANGED, List.of("10.0 %", "5.0 %", "2031-05-31")));
  }

  @Test
  void whatARegisterCountsStandsInTheFormAndNobodyTypesIt() {
    world.countsRevenue();
    Round june = opened(6);
    assertThat(revenue(june).typable()).as("before it was counted").isFalse();
    world.counted(world.housing, 77);
    Line line = revenue(june);
    assertThat(line.known().value()).isEqualByComparingTo("77");
    assertThat(line.known().origin()).isEqualTo(ValueOrigin.OBSERVED);
    assertThat(line.typable()).isFalse();
    assertThat(line.number().source().path()).startsWith("/source/observation/");
    List<Line> form = lines.ofForm(june.id(), world.housing);
    filling.save(june, world.housing, typed(form, Map.of("value-" + line.id(), "99")));
    assertThat(revenue(june).known().value()).isEqualByComparingTo("77");
  }

  private Line revenue(Round round) {
    return of(lines.ofForm(round.id(), world.housing), SubjectKind.INDICATOR, world.revenue);
  }

  @Test
  void tellsTheYearOfTheDistrictsFiguresInOneStatementEach() {
    closed(opened(5));
    Round june = opened(6);
    closed(june);
    Round round = rounds.find(june.id()).orElseThrow();
    YearFigures.Figures told = figures.of(round, 20, 8);
    assertThat(told.series())
        .as("the district's own indicator, that no unit was asked for")
        .singleElement()
        .satisfies(
            series ->
                assertThat(series)
                    .extracting(each -> each.period().code())
                    .containsExactly("2031-05", "2031-06"));
    List<RoundResult> all = results.ofRound(round.id());
    assertThat(told.worst())
        .isNotEmpty()
        .allMatch(each -> each.light().red() && each.round() == round.id());
    assertThat(figures.lights(round.id()).stream().mapToInt(LightTally::tasks).sum())
        .isEqualTo(
            (int) all.stream().filter(each -> each.subject().kind() == SubjectKind.TASK).count());
  }

  private void change(String value) {
    jdbc.sql(
            """
            update observation set value = :value, version = version + 1
            where district = :district and indicator = :indicator and kind = 'PLAN'
            """)
        .param("value", new BigDecimal(value))
        .param("district", world.district)
        .param("indicator", world.revenue)
        .update();
  }
}
