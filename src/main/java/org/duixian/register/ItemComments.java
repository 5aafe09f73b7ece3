package org.duixian.register;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.duixian.access.AuditTrail;
import org.duixian.access.CurrentMember;
import org.duixian.database.DistrictSql;
import org.duixian.kernel.When;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people say to each other about an item, whom they call to it, and who watches it. */
@Repository
public class ItemComments {

  /** How many characters a comment has at most. */
  static final int LONGEST = 2_000;

  private static final Pattern CALLED = Pattern.compile("[@＠]([\\p{L}\\p{N}_.-]{1,60})");

  /**
   * Something that was said.
   *
   * @param names those who were called, parted by 、
   * @param calls whether it calls the signed-in account, which has not said yet that it saw it
   */
  public record Comment(
      long id, OffsetDateTime at, String accountName, String words, String names, boolean calls) {

    /** Returns day and minute in the district's time. */
    public String when() {
      return When.of(at);
    }
  }

  /** What was said about an item, the first one first, as the signed-in account reads it. */
  static final String SAID =
      """
      select c.id, c.at, c.account_name, c.words,
             coalesce(string_agg(a.name, '、' order by a.id), '') names,
             coalesce(bool_or(m.account = :me and not m.seen), false) calls
      from item_comment c
      left join item_mention m on m.district = c.district and m.register = c.register
        and m.item = c.item and m.comment = c.id
      left join account a on a.district = m.district and a.id = m.account
      where c.district = :district and c.register = :register and c.item = :item
      group by c.id, c.at, c.account_name, c.words order by c.id
      """;

  private final DistrictSql jdbc;
  private final AuditTrail audit;
  private final Clock clock;

  ItemComments(DistrictSql jdbc, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Says something about an item; an account called by {@code @} and its name or sign-in name gets
   * a mention. Who says something watches the item from then on.
   */
  @Transactional
  public long say(Item item, String words) {
    long id =
        jdbc.sql(
                """
                insert into item_comment (district, register, item, at, account, account_name, words)
                values (:district, :register, :item, :at, :account, :name, :words) returning id
                """)
            .with("register", item.register(), "item", item.id())
            .with("at", OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS))
            .with("account", CurrentMember.require().id(), "name", CurrentMember.name())
            .with("words", words)
            .single(Long.class);
    call(item, id, words);
    watch(item, true);
    audit.record("item.comment", Item.KIND, subject(item), Map.of("comment", id));
    return id;
  }

  private static String subject(Item item) {
    return item.register() + "/" + item.id();
  }

  /** A name is called where it stands behind the sign, whatever follows it without a blank. */
  private void call(Item item, long comment, String words) {
    String[] called =
        CALLED
            .matcher(words)
            .results()
            .map(MatchResult::group)
            .map(each -> each.substring(1))
            .toArray(String[]::new);
    if (called.length > 0) {
      jdbc.sql(
              """
              insert into item_mention (district, account, register, item, comment)
              select :district, a.id, :register, :item, :comment from account a
              where a.district = :district and a.active
                and exists (select from unnest(cast(:called as text[])) c (name)
                            where c.name = a.login or starts_with(c.name, a.name))
              """)
          .with("register", item.register(), "item", item.id(), "comment", comment)
          .with("called", called)
          .update();
    }
  }

  /** Notes that the signed-in account has seen where it was called. */
  @Transactional
  public void seen(Item item) {
    jdbc.sql(
            """
            update item_mention set seen = true
            where district = :district and account = :me and register = :register and item = :item
              and not seen
            """)
        .with("me", CurrentMember.require().id())
        .with("register", item.register(), "item", item.id())
        .update();
  }

  /** Lets the signed-in account watch an item, or watch it no more. */
  @Transactional
  public void watch(Item item, boolean watching) {
    String sql =
        watching
            ? """
            insert into item_watch (district, account, register, item)
            values (:district, :me, :register, :item) on conflict do nothing
            """
            : """
            delete from item_watch
            where district = :district and account = :me and register = :register and item = :item
            """;
    jdbc.sql(sql)
        .with("me", CurrentMember.require().id())
        .with("register", item.register(), "item", item.id())
        .update();
  }
}
