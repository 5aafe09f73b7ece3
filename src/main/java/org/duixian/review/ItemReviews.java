package org.duixian.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.duixian.database.DistrictSql;
import org.duixian.register.Contribution;
import org.springframework.stereotype.Repository;

/** Reads the reviews of a district. */
@Repository
class ItemReviews {

  private static final String SELECT =
      """
      select r.id, r.register, r.title, r.due, r.scale, r.pass, r.least, r.closed_at, r.opened_at,
             r.opened_by, r.sample, r.version
      from review r where r.district = :district and\s""";

  private static final String ITEMS =
      """
      select x.review, r.title review_title, x.register, x.item, i.number, i.title, x.outcome,
             x.score, x.reason, x.decided_on, x.decided_by
      from review_item x
      join review r on r.district = x.district and r.id = x.review
      join item i on i.district = x.district and i.register = x.register and i.id = x.item
      where x.district = :district and\s""";

  private final DistrictSql jdbc;

  ItemReviews(DistrictSql jdbc) {
    this.jdbc = jdbc;
  }

  Optional<ItemReview> find(long id) {
    return jdbc.sql(SELECT + "r.id = :id").with("id", id).optional(ItemReview.class);
  }

  /** Returns the newest reviews. */
  List<ItemReview> newest(int most) {
    return jdbc.sql(SELECT + "true order by r.id desc limit :most")
        .with("most", most)
        .list(ItemReview.class);
  }

  List<ReviewCriterion> criteria(long review) {
    return jdbc.sql(
            """
            select name, weight from review_criterion
            where district = :district and review = :review order by position
            """)
        .with("review", review)
        .list(ReviewCriterion.class);
  }

  List<ReviewedItem> items(long review) {
    return jdbc.sql(ITEMS + "x.review = :review order by x.item")
        .with("review", review)
        .list(ReviewedItem.class);
  }

  /** Returns the reviews of an item, the newest first. */
  List<ReviewedItem> of(String register, long item) {
    return jdbc.sql(ITEMS + "x.register = :register and x.item = :item order by x.review desc")
        .with("register", register, "item", item)
        .list(ReviewedItem.class);
  }

  /** Returns what an account has still to score, by day. */
  List<ReviewedItem> waiting(long account) {
    return jdbc.sql(
            ITEMS
                + """
                r.closed_at is null and exists (
                  select 1 from reviewer v where v.district = x.district and v.review = x.review
                    and v.account = :account)
                and not exists (
                  select 1 from review_sheet s where s.district = x.district
                    and s.review = x.review and s.item = x.item and s.account = :account)
                order by r.due, x.review, x.item
                """)
        .with("account", account)
        .list(ReviewedItem.class);
  }

  private record AccountName(long id, String name) {}

  private static SequencedMap<Long, String> names(List<AccountName> rows) {
    SequencedMap<Long, String> names = new LinkedHashMap<>();
    rows.forEach(row -> names.put(row.id(), row.name()));
    return names;
  }

  SequencedMap<Long, String> reviewers(long review) {
    return names(
        jdbc.sql(
                """
                select a.id, a.name from reviewer v
                join account a on a.district = v.district and a.id = v.account
                where v.district = :district and v.review = :review order by a.id
                """)
            .with("review", review)
            .list(AccountName.class));
  }

  /** Returns who can be named as a reviewer. */
  SequencedMap<Long, String> candidates() {
    return names(
        jdbc.sql(
                "select id, name from account where district = :district and active order by login")
            .list(AccountName.class));
  }

  List<ReviewSheet> sheets(long review) {
    return jdbc.sql(
            """
            select s.item, s.account, a.name account_name, s.recused, s.points, s.words
            from review_sheet s
            join account a on a.district = s.district and a.id = s.account
            where s.district = :district and s.review = :review order by s.item, s.account
            """)
        .with("review", review)
        .list(ItemReviews::sheet);
  }

  /** An array is no type of the mapper of records. */
  private static ReviewSheet sheet(ResultSet row, int number) throws SQLException {
    return new ReviewSheet(
        row.getLong("item"),
        row.getLong("account"),
        row.getString("account_name"),
        row.getBoolean("recused"),
        Arrays.asList((Integer[]) row.getArray("points").getArray()),
        row.getString("words"));
  }

  private record Row(long item, LocalDate day, long number) {}

  /** How many reviews admitted items, by day and item. */
  Map<Long, List<Contribution>> admitted(String register, Collection<Long> items) {
    return jdbc
        .sql(
            """
            select item, decided_on as day, count(*) number from review_item
            where district = :district and register = :register and item = any(:items)
              and outcome = 'ADMITTED'
            group by item, decided_on order by item, decided_on
            """)
        .with("register", register, "items", items.toArray(Long[]::new))
        .list(Row.class)
        .stream()
        .collect(
            Collectors.groupingBy(
                Row::item,
                Collectors.mapping(
                    row -> new Contribution(row.day(), row.number()), Collectors.toList())));
  }
}
