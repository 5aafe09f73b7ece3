package org.duixian.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.duixian.Overtaken;
import org.duixian.RunningProduct;
import org.duixian.access.AuditTrail;
import org.duixian.change.FieldChange;
import org.duixian.site.FormErrors;
import org.duixian.site.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;
import org.springframework.web.servlet.view.RedirectView;

/** Two people change the same ledger: the slower one sees both versions and can go on. */
@RunningProduct
class SeveralPeopleTests {

  private static final int YEAR = 2031;

  @Autowired JdbcClient jdbc;
  @Autowired Tasks tasks;
  @Autowired Ledger ledger;
  @Autowired GoalFrames frames;
  @Autowired FrameEditing editing;
  @Autowired BulkController bulk;
  @Autowired FrameController frame;
  @Autowired TaskController single;
  @Autowired AuditTrail audit;

  private LedgerWorld world;

  @BeforeEach
  void open() {
    world = new LedgerWorld(jdbc);
    world.fill(YEAR, 3);
  }

  @AfterEach
  void leave() {
    world.leave();
  }

  private Task task(int number) {
    return tasks.byNumber(YEAR, List.of(number)).get(number);
  }

  private static String tick(Task task) {
    return task.id() + "-" + task.version();
  }

  private View assign(@Nullable String lead, @Nullable String leader, Task... ticked) {
    BulkForm form =
        new BulkForm(
            List.of(ticked).stream().map(SeveralPeopleTests::tick).toList(),
            lead,
            null,
            leader,
            null,
            null);
    return bulk.bulk(YEAR, form, Map.of(), new RedirectAttributesModelMap());
  }

  private static Page page(View view) {
    assertThat(view).isInstanceOf(Page.class);
    return (Page) view;
  }

  private static FormErrors errors(Page page) {
    return (FormErrors) java.util.Objects.requireNonNull(page.model().get("errors"));
  }

  @Test
  void aStaleBulkChangesNothingAndShowsBothVersionsOfEachTask() {
    Task first = task(1);
    Task second = task(2);
    assertThat(assign("区住建局", null, first)).isInstanceOf(RedirectView.class);

    Overtaken refused = Overtaken.by(() -> assign("区人社局", null, first, second));

    assertThat(refused.refusal().status()).isEqualTo(409);
    assertThat(task(2).leadUnit()).isNull();
    assertThat(refused.refusal().standing()).hasSize(1);
    assertThat(refused.changes())
        .containsExactly(new FieldChange("lead", "区人力资源和社会保障局", "区住房和城乡建设局"));
    assertThat(audit.of("task", first.id()).getFirst().accountName()).contains("示例甲");
    assertThat(refused.standing().version().seen()).isEqualTo(tick(first));

    BulkForm form =
        new BulkForm(
            List.of(refused.standing().version().now(), tick(second)),
            "区人社局",
            null,
            null,
            null,
            null);
    assertThat(bulk.bulk(YEAR, form, Map.of(), new RedirectAttributesModelMap()))
        .isInstanceOf(RedirectView.class);
    assertThat(List.of(task(1).leadUnit(), task(2).leadUnit())).containsOnly(world.labour);
  }

  @Test
  void aBulkWithAWrongFieldSaysSoAtTheFieldAndKeepsWhatWasTyped() {
    Page tooLong = page(assign("区住建局", "某".repeat(101), task(1)));
    assertThat(tooLong.status()).isEqualTo(400);
    assertThat(errors(tooLong).fields()).containsExactly("leader");
    assertThat(((BulkForm) tooLong.model().get("form")).get("lead")).isEqualTo("区住建局");
    assertThat(task(1).leadUnit()).isNull();

    assertThat(errors(page(assign("没有这个局", null, task(1)))).fields()).containsExactly("lead");
    BulkForm wrong = new BulkForm(List.of(tick(task(1))), "区住建局", "区住建局、某局", null, "31/12", null);
    Page page = page(bulk.bulk(YEAR, wrong, Map.of(), new RedirectAttributesModelMap()));
    assertThat(errors(page).fields()).containsExactly("coUnits", "deadline");
  }

  @Test
  void aStaleNameOfAFrameIsShownBesideTheNewOne() {
    assertThat(frame.name(YEAR, "甲体系", 0)).isInstanceOf(RedirectView.class);
    Overtaken refused = Overtaken.by(() -> frame.name(YEAR, "乙体系", 0));

    assertThat(refused.refusal().status()).isEqualTo(409);
    assertThat(refused.changes(Map.of("name", "乙体系")))
        .containsExactly(new FieldChange("name", "乙体系", "甲体系"));
    assertThat(refused.standing().version().now()).isEqualTo("1");
    assertThat(frame.name(YEAR, "乙体系", 1)).isInstanceOf(RedirectView.class);
  }

  @Test
  void aStaleRenamingMovingOrRemovingOfAGoalIsRefusedWithBothVersions() {
    for (String title : List.of("甲", "乙", "丙")) {
      editing.add(YEAR, null, "", title);
    }
    GoalNode seen = frames.tree(YEAR).branches().getLast().node();
    assertThat(frame.change(YEAR, seen.id(), new NodeForm(0, "", "", "丙改")))
        .isInstanceOf(RedirectView.class);

    Overtaken renamed =
        Overtaken.by(() -> frame.change(YEAR, seen.id(), new NodeForm(0, "", "", "丙乱改")));
    assertThat(renamed.refusal().status()).isEqualTo(409);
    assertThat(renamed.changes(Map.of("title", "丙乱改")))
        .contains(new FieldChange("title", "丙乱改", "丙改"));

    Overtaken moved = Overtaken.by(() -> frame.move(YEAR, seen.id(), 0, "up"));
    assertThat(moved.changes()).contains(new FieldChange("place", "甲 → 丙改 → 乙", "甲 → 乙 → 丙改"));

    Overtaken.by(() -> frame.remove(YEAR, seen.id(), 0));
    assertThat(frame.move(YEAR, seen.id(), 1, "up")).isInstanceOf(RedirectView.class);
    assertThat(frames.tree(YEAR).branches())
        .extracting(branch -> branch.node().title())
        .containsExactly("甲", "丙改", "乙");
    GoalNode passed = frames.tree(YEAR).branches().getLast().node();
    Overtaken.by(() -> frame.move(YEAR, passed.id(), 0, "up"));
  }

  @Test
  void aGoalUnderItselfIsAnErrorAtTheField() {
    editing.add(YEAR, null, "", "甲");
    GoalNode node = frames.tree(YEAR).branches().getFirst().node();
    NodeForm form = new NodeForm(0, String.valueOf(node.id()), "", "甲");
    assertThat(errors(page(frame.change(YEAR, node.id(), form))).fields())
        .containsExactly("parent");
  }

  @Test
  void aStaleProposalIsNotTakenOver() {
    Task seen = task(1);
    ledger.change(
        new Ledger.Seen(seen.id(), seen.version()),
        TaskContent.titled("改过", null).led(AssignmentState.PROPOSED, world.housing));

    Overtaken refused =
        Overtaken.by(
            () -> single.accept(seen.id(), seen.version(), new RedirectAttributesModelMap()));
    assertThat(refused.changes())
        .containsExactly(new FieldChange("assignment", "ASSIGNED", "PROPOSED"));
    assertThat(task(1).assignment()).isEqualTo(AssignmentState.PROPOSED);
  }
}
