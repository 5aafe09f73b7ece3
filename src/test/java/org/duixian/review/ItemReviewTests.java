package org.duixian.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duixian.TestDistrict;
import org.duixian.TestServices;
import org.duixian.access.AccountRole;
import org.duixian.counting.TestTies;
import org.duixian.declaration.DeclarationFault;
import org.duixian.declaration.FieldValue;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.declaration.FieldValue.Words;
import org.duixian.kernel.Period;
import org.duixian.register.Item;
import org.duixian.register.ItemWork;
import org.duixian.register.Items;
import org.duixian.register.NotPassed;
import org.duixian.register.Register;
import org.duixian.register.RegisterServices;
import org.duixian.register.Registers;
import org.duixian.review.ReviewRefusal.Code;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Items reviewed by several people, and what is decided. */
class ItemReviewTests {

  private static final LocalDate TODAY = LocalDate.of(2025, 6, 10);

  /** A library into which nothing comes without a review. */
  private static final String LIBRARY =
      """
      register: library
      area: projects
      name: 示例库 / Sample library
      item: 项目 / Project
      number: SK
      counted: true
      disclosure: internal
      read: everybody
      open: office
      edit: office
      fields:
        title: {label: 名称 / Name}
        lead:  {label: 牵头单位 / Lead}
      stages:
        plan:    {label: 策划 / Planning}
        reserve: {label: 储备 / Reserve}
        left:    {label: 退库 / Left, end: true}
      passages:
        enter: {label: 入库 / Enter, from: plan, to: reserve, by: office, checks: [review.passed]}
        leave: {label: 退库 / Leave, from: reserve, to: left, by: office, checks: [review.passed]}
      traits:
        review: {criteria: [必要性 40, 可行性 60], scale: 5, pass: 60, least: 2}
      """;

  private static TestServices services;

  private TestDistrict district;
  private long office;
  private List<Long> reviewers = List.of();
  private ReviewWork work;
  private Register library;

  @BeforeAll
  static void start() {
    services =
        RegisterServices.at(
            "2025-06-10T02:00:00Z",
            TestTies.with(ItemReviews.class, ReviewWork.class, ReviewTrait.class));
  }

  @AfterAll
  static void stop() throws Exception {
    services.close();
  }

  @BeforeEach
  void enter() {
    district = TestDistrict.open(services.get(JdbcClient.class));
    work = services.get(ReviewWork.class);
    reviewers =
        List.of(
            district.account(AccountRole.LEADER),
            district.account(AccountRole.READER),
            district.account(AccountRole.READER));
    office = district.account(AccountRole.OFFICE);
    asOffice();
    district.update(
        """
        insert into register_version (district, register, version, yaml, state, shipped, made_by,
                                      made_at)
        values (:district, 'library', 1, :yaml, 'ACTIVE', '', '示例', now())
        """,
        "yaml",
        LIBRARY);
    library = services.get(Registers.class).get("library");
  }

  @AfterEach
  void leave() {
    TestDistrict.leave();
  }

  private void asOffice() {
    district.signIn(office, AccountRole.OFFICE);
  }

  private void as(int reviewer) {
    district.signIn(
        reviewers.get(reviewer), reviewer == 0 ? AccountRole.LEADER : AccountRole.READER);
  }

  private List<Item> open(Register register, int items) {
    List<ItemWork.NewItem> wanted = new ArrayList<>();
    for (int i = 0; i < items; i++) {
      Map<String, FieldValue> values = new HashMap<>();
      values.put("title", new Words("示例" + i));
      if (register.column("level").isPresent()) {
        values.put("level", new Words("city"));
      }
      wanted.add(new ItemWork.NewItem(values, true));
    }
    return services.get(ItemWork.class).open(register, wanted, LocalDate.of(2025, 1, 6));
  }

  private long review(Register register, List<Item> items) {
    ReviewRules rules =
        ReviewRules.of(register.declaration().traits().getOrDefault("review", Map.of()));
    return work.open(
        register,
        new ReviewWork.NewReview(
            "示例评审会",
            TODAY.plusDays(5),
            items,
            new LinkedHashSet<>(reviewers),
            rules.criteria(),
            rules.scale(),
            rules.pass(),
            rules.least()));
  }

  private ItemReview find(long id) {
    return services.get(ItemReviews.class).find(id).orElseThrow();
  }

  private void decide(long review, Item item, ReviewOutcome outcome, String reason) {
    work.decide(review, List.of(item.id()), outcome, reason, TODAY);
  }

  private @Nullable FieldValue fact(Register register, Item item, String fact) {
    return services
        .get(Items.class)
        .facts(register, List.of(item.id()))
        .getOrDefault(item.id(), Map.of())
        .get("review." + fact);
  }

  private static void refuses(Code code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            ReviewRefusal.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  @Test
  void scoresAreBlindUntilAllHaveGivenAndThenNobodyChangesHis() {
    Item item = open(library, 1).getFirst();
    long id = review(library, List.of(item));
    assertThat(fact(library, item, "state")).isEqualTo(new Words("asked"));
    as(0);
    work.give(id, item.id(), List.of(5, 5), "");
    work.give(id, item.id(), List.of(4, 5), "改一项");
    as(1);
    work.give(id, item.id(), List.of(3, 3), "");
    assertThat(work.seen(find(id))).isFalse();
    asOffice();
    refuses(Code.STILL_BLIND, () -> decide(id, item, ReviewOutcome.ADMITTED, ""));
    as(2);
    work.recuse(id, item.id(), "曾任该企业顾问");
    assertThat(work.seen(find(id))).isTrue();
    refuses(Code.OVER, () -> work.give(id, item.id(), List.of(1, 1), ""));
    asOffice();
    decide(id, item, ReviewOutcome.ADMITTED, "");
    assertThat(fact(library, item, "state")).isEqualTo(new Words("admitted"));
    assertThat(fact(library, item, "score")).isEqualTo(new Whole(76_00));
    refuses(Code.DECIDED_ALREADY, () -> decide(id, item, ReviewOutcome.REFUSED, "示例"));
  }

  @Test
  void theOfficeClosesWithFewerScoresAndDecidesOnlyFromTheLeastNumberOn() {
    List<Item> items = open(library, 2);
    long id = review(library, items);
    as(0);
    work.give(id, items.getFirst().id(), List.of(1, 1), "");
    as(1);
    work.give(id, items.getFirst().id(), List.of(2, 2), "");
    asOffice();
    work.close(id);
    refuses(Code.OVER, () -> work.close(id));
    refuses(Code.TOO_FEW, () -> decide(id, items.getLast(), ReviewOutcome.ADMITTED, ""));
    refuses(Code.NO_REASON, () -> decide(id, items.getFirst(), ReviewOutcome.ADMITTED, ""));
    refuses(Code.NO_REASON, () -> decide(id, items.getLast(), ReviewOutcome.PUT_OFF, ""));
    decide(id, items.getLast(), ReviewOutcome.PUT_OFF, "评委不足");
    decide(id, items.getFirst(), ReviewOutcome.REFUSED, "得分低");
    assertThat(fact(library, items.getLast(), "state")).isEqualTo(new Words("put-off"));
    assertThat(fact(library, items.getFirst(), "score")).isEqualTo(new Whole(30_00));
  }

  @Test
  void onlyTheOfficeOpensAndDecidesAndOnlyReviewersScore() {
    Item item = open(library, 1).getFirst();
    long id = review(library, List.of(item));
    assertThatThrownBy(() -> work.give(id, item.id(), List.of(1, 1), ""))
        .isInstanceOf(AccessDeniedException.class);
    as(1);
    assertThatThrownBy(() -> review(library, List.of(item)))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> work.close(id)).isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> work.give(id, item.id(), List.of(6, 1), ""))
        .isInstanceOf(IllegalArgumentException.class);
    refuses(Code.NO_REASON, () -> work.recuse(id, item.id(), " "));
    asOffice();
    reviewers = reviewers.subList(0, 1);
    refuses(Code.FEW_REVIEWERS, () -> review(library, List.of(item)));
  }

  private Item pass(Item item, String passage) {
    return services
        .get(ItemWork.class)
        .pass(
            library,
            passage,
            List.of(new ItemWork.Seen(item.id(), item.version())),
            new ItemWork.Word(TODAY, null, null))
        .getFirst();
  }

  private void admit(Register register, List<Item> items) {
    long id = review(register, items);
    int criteria = services.get(ItemReviews.class).criteria(id).size();
    for (int i = 0; i < reviewers.size(); i++) {
      as(i);
      for (Item item : items) {
        work.give(id, item.id(), java.util.Collections.nCopies(criteria, 3 + i % 2), "");
      }
    }
    asOffice();
    work.decide(id, items.stream().map(Item::id).toList(), ReviewOutcome.ADMITTED, "一致同意", TODAY);
  }

  @Test
  void nothingEntersOrLeavesALibraryWithoutAReviewOfItsStage() {
    List<Item> items = open(library, 3);
    assertThatThrownBy(() -> pass(items.getFirst(), "enter"))
        .isInstanceOfSatisfying(
            NotPassed.class, lacking -> assertThat(lacking.toString()).isNotEmpty());
    admit(library, items);
    Item in = pass(items.getFirst(), "enter");
    assertThat(in.stage()).isEqualTo("reserve");
    assertThat(
            services
                .get(ReviewTrait.class)
                .objection("passed", in.in("reserve", TODAY.plusDays(1))))
        .isPresent();
  }

  @Test
  void theIndicatorSaysHowManyProjectsReviewsAdmitted() {
    long whole = district.unit("DISTRICT", "示例区");
    Register projects = services.get(Registers.class).get("project");
    admit(projects, open(projects, 12));
    admit(projects, open(projects, 9));
    review(projects, open(projects, 4));
    TestTies ties = new TestTies(services);
    ties.tie("评审通过", "admitted", "city");
    ties.tell();
    assertThat(ties.told("评审通过", whole, Period.month(2025, 6))).isEqualByComparingTo("21");
  }

  @Test
  void aDeclarationWithWeightsThatAreNotAHundredIsRefused() {
    assertThat(ReviewRules.faults(Map.of("criteria", List.of("必要性 40"), "scale", 0, "pass", 60)))
        .extracting(DeclarationFault::path)
        .containsExactlyInAnyOrder("traits.review.criteria", "traits.review.scale");
    assertThat(ReviewRules.faults(Map.of("most", 1))).hasSize(1);
  }
}
