package org.duixian.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duixian.access.Act;
import org.duixian.access.AuditTrail;
import org.duixian.access.CurrentMember;
import org.duixian.access.Permission;
import org.duixian.access.Thing;
import org.duixian.database.DistrictSql;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.When;
import org.duixian.register.FactValue;
import org.duixian.register.Item;
import org.duixian.register.ItemWork;
import org.duixian.register.Register;
import org.duixian.register.Registers;
import org.duixian.review.ReviewRefusal.Code;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens reviews, takes the sheets of reviewers, and decides; each publishes the facts at once. */
@Service
public class ReviewWork {

  static final String KIND = "review";

  /**
   * A review to be opened.
   *
   * @param items the items of one register
   * @param reviewers numbers of accounts
   */
  public record NewReview(
      String title,
      LocalDate due,
      List<Item> items,
      Set<Long> reviewers,
      List<ReviewCriterion> criteria,
      int scale,
      int pass,
      int least) {}

  private final DistrictSql jdbc;
  private final ItemReviews reviews;
  private final Registers registers;
  private final ItemWork work;
  private final Permission permission;
  private final AuditTrail audit;
  private final Clock clock;

  ReviewWork(
      DistrictSql jdbc,
      ItemReviews reviews,
      Registers registers,
      ItemWork work,
      Permission permission,
      AuditTrail audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.reviews = reviews;
    this.registers = registers;
    this.work = work;
    this.permission = permission;
    this.audit = audit;
    this.clock = clock;
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(When.ZONE));
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
  }

  /** Opens a review of items and returns its number. */
  @Transactional
  public long open(Register register, NewReview wanted) {
    permission.require(Act.EDIT, Thing.ITEM);
    if (wanted.reviewers().size() < wanted.least()) {
      throw new ReviewRefusal(Code.FEW_REVIEWERS, wanted.least());
    }
    long id =
        jdbc.sql(
                """
                insert into review (district, register, title, due, scale, pass, least, opened_at,
                                    opened_by, sample, version)
                values (:district, :register, :title, :due, :scale, :pass, :least, :at, :name,
                        :sample, 1)
                returning id
                """)
            .with("register", register.code(), "title", wanted.title(), "due", wanted.due())
            .with("scale", wanted.scale(), "pass", wanted.pass(), "least", wanted.least())
            .with("at", now(), "name", CurrentMember.name())
            .with("sample", wanted.items().stream().allMatch(Item::sample))
            .single(Long.class);
    parts(id, register, wanted);
    audit.record("review.open", KIND, id, Map.of("items", wanted.items().size()));
    publish(register, ids(wanted.items()));
    return id;
  }

  private static List<Long> ids(List<Item> items) {
    return items.stream().map(Item::id).toList();
  }

  private void parts(long id, Register register, NewReview wanted) {
    jdbc.sql(
            """
            insert into review_criterion (district, review, position, name, weight)
            select :district, :review, x.place, x.name, x.weight
            from unnest(:names, cast(:weights as int[])) with ordinality x(name, weight, place)
            """)
        .with("review", id)
        .with("names", wanted.criteria().stream().map(ReviewCriterion::name).toArray(String[]::new))
        .with(
            "weights",
            wanted.criteria().stream().map(ReviewCriterion::weight).toArray(Integer[]::new))
        .update();
    jdbc.sql(
            """
            insert into review_item (district, review, register, item)
            select :district, :review, :register, x.item from unnest(:items) x(item)
            """)
        .with("review", id, "register", register.code())
        .with("items", ids(wanted.items()).toArray(Long[]::new))
        .update();
    jdbc.sql(
            """
            insert into reviewer (district, review, account)
            select :district, :review, x.account from unnest(:accounts) x(account)
            """)
        .with("review", id, "accounts", wanted.reviewers().toArray(Long[]::new))
        .update();
  }

  /** Says whether all have given or the office has closed, so that scores are seen. */
  boolean seen(ItemReview review) {
    int all = reviews.reviewers(review.id()).size() * reviews.items(review.id()).size();
    return review.closed() || reviews.sheets(review.id()).size() == all;
  }

  /** Takes what the signed-in reviewer gives an item; he may change it until the scoring ends. */
  @Transactional
  public void give(long id, long item, List<Integer> points, String words) {
    ItemReview review = held(id);
    boolean fits =
        points.size() == reviews.criteria(id).size()
            && points.stream().allMatch(each -> each >= 0 && each <= review.scale());
    if (!fits) {
      throw new IllegalArgumentException("points do not fit the criteria: " + points);
    }
    sheet(review, item, false, points, words);
  }

  /** Keeps the signed-in reviewer out of an item for a conflict of interest. */
  @Transactional
  public void recuse(long id, long item, String words) {
    if (words.isBlank()) {
      throw new ReviewRefusal(Code.NO_REASON);
    }
    sheet(held(id), item, true, List.of(), words);
  }

  private void sheet(
      ItemReview review, long item, boolean recused, List<Integer> points, String words) {
    long account = CurrentMember.require().id();
    if (!reviews.reviewers(review.id()).containsKey(account)) {
      throw new AccessDeniedException("the account is no reviewer of " + review.path());
    }
    if (reviews.items(review.id()).stream().noneMatch(each -> each.item() == item)) {
      throw new NotFound();
    }
    if (seen(review)) {
      throw new ReviewRefusal(Code.OVER);
    }
    jdbc.sql(
            """
            insert into review_sheet (district, review, item, account, recused, points, words, at)
            values (:district, :review, :item, :account, :recused, cast(:points as int[]), :words,
                    :at)
            on conflict (district, review, item, account) do update
            set recused = excluded.recused, points = excluded.points, words = excluded.words,
                at = excluded.at
            """)
        .with("review", review.id(), "item", item, "account", account, "recused", recused)
        .with("points", points.toArray(Integer[]::new), "words", words, "at", now())
        .update();
    audit.record(
        recused ? "review.recuse" : "review.give", KIND, review.id(), Map.of("item", item));
  }

  /** Ends the scoring, whoever has given. */
  @Transactional
  public void close(long id) {
    permission.require(Act.EDIT, Thing.ITEM);
    ItemReview review = held(id);
    if (review.closed()) {
      throw new ReviewRefusal(Code.OVER);
    }
    jdbc.sql(
            """
            update review set closed_at = :at, version = version + 1
            where district = :district and id = :id
            """)
        .with("id", id, "at", now())
        .update();
    audit.record("review.close", KIND, id, Map.of());
  }

  /** Holds a review for one writer; sheets of others wait, so that blindness ends once. */
  private ItemReview held(long id) {
    long held =
        jdbc.sql("select id from review where district = :district and id = :id for no key update")
            .with("id", id)
            .optional(Long.class)
            .orElseThrow(NotFound::new);
    return reviews.find(held).orElseThrow(NotFound::new);
  }

  /** Decides about items of a review, all of them or none. */
  @Transactional
  public void decide(
      long id, List<Long> items, ReviewOutcome outcome, String reason, LocalDate day) {
    permission.require(Act.EDIT, Thing.ITEM);
    ItemReview review = held(id);
    if (!seen(review)) {
      throw new ReviewRefusal(Code.STILL_BLIND);
    }
    if (day.isAfter(today())) {
      throw new ReviewRefusal(Code.WRONG_DAY, day.toString());
    }
    List<ReviewedItem> decided = chosen(review, items);
    List<ReviewCriterion> criteria = reviews.criteria(id);
    List<ReviewSheet> sheets = reviews.sheets(id);
    for (ReviewedItem each : decided) {
      List<ReviewSheet> own = sheets.stream().filter(one -> one.item() == each.item()).toList();
      ReviewScoring scoring = ReviewScoring.of(criteria, review.scale(), own);
      require(review, each, scoring, outcome, reason);
      write(each, scoring, outcome, reason, day);
    }
    audit.record("review.decide", KIND, id, Map.of("items", items, "outcome", outcome.name()));
    publish(registers.get(review.register()), items);
  }

  private List<ReviewedItem> chosen(ItemReview review, List<Long> items) {
    List<ReviewedItem> chosen =
        reviews.items(review.id()).stream().filter(each -> items.contains(each.item())).toList();
    if (chosen.isEmpty() || chosen.size() != Set.copyOf(items).size()) {
      throw new NotFound();
    }
    return chosen;
  }

  private static void require(
      ItemReview review,
      ReviewedItem item,
      ReviewScoring scoring,
      ReviewOutcome outcome,
      String reason) {
    if (item.outcome() != null && item.outcome() != ReviewOutcome.PUT_OFF) {
      throw new ReviewRefusal(Code.DECIDED_ALREADY, item.title());
    }
    if (scoring.given() < review.least() && outcome != ReviewOutcome.PUT_OFF) {
      throw new ReviewRefusal(Code.TOO_FEW, item.title(), scoring.given(), review.least());
    }
    Integer mean = scoring.mean();
    boolean plain =
        outcome == ReviewOutcome.ADMITTED && mean != null && mean >= review.pass() * 100;
    if (!plain && reason.isBlank()) {
      throw new ReviewRefusal(Code.NO_REASON);
    }
  }

  private void write(
      ReviewedItem item,
      ReviewScoring scoring,
      ReviewOutcome outcome,
      String reason,
      LocalDate day) {
    jdbc.sql(
            """
            update review_item set outcome = :outcome, score = cast(:score as int),
                reason = :reason, decided_on = :day, decided_by = :name
            where district = :district and review = :review and item = :item
            """)
        .with("review", item.review(), "item", item.item(), "outcome", outcome.name())
        .with("score", scoring.mean(), "reason", reason, "day", day)
        .with("name", CurrentMember.name())
        .update();
  }

  private void publish(Register register, List<Long> items) {
    List<FactValue> facts = new ArrayList<>();
    for (long item : items) {
      facts.addAll(ReviewFacts.of(item, reviews.of(register.code(), item)));
    }
    work.publish(register, facts);
  }
}
