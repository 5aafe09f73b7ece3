package org.duixian.register;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.duixian.access.AuditTrail;
import org.duixian.access.CurrentMember;
import org.duixian.database.DistrictSql;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Ties items of any registers to each other; a tie is seen at both ends. */
@Repository
public class ItemLinks {

  /**
   * A tie as it is seen from one of its ends.
   *
   * @param back whether it was made at the other end
   */
  public record Link(
      LinkKind kind, boolean back, String register, long id, String number, String title) {

    /** Returns the page of the other end. */
    public String path() {
      return "/registers/" + register + "/" + id;
    }

    /** Returns the key of the words for what the other end is to this one. */
    public String label() {
      return "register.link." + (back ? "back." : "") + kind;
    }
  }

  /** What an item is tied to, from both ends. */
  static final String TIED =
      """
      select l.kind, l.back, t.register, t.id, t.number, t.title
      from (select kind, false back, other_register register, other id, at from item_link
            where district = :district and register = :register and item = :item
            union all
            select kind, true, register, item, at from item_link
            where district = :district and other_register = :register and other = :item) l
      join item t on t.district = :district and t.register = l.register and t.id = l.id
      order by l.kind, l.back, l.at, t.id
      """;

  private final DistrictSql jdbc;
  private final AuditTrail audit;
  private final Clock clock;

  ItemLinks(DistrictSql jdbc, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /** Ties an item to another; a tie that is there already stays as it is. */
  @Transactional
  public void add(Item item, LinkKind kind, Item other) {
    if (item.register().equals(other.register()) && item.id() == other.id()) {
      throw new ItemRefusal(ItemRefusal.Code.NO_LINK, item.number());
    }
    int added =
        jdbc.sql(
                """
                insert into item_link (district, register, item, kind, other_register, other, at,
                                       account_name)
                values (:district, :register, :item, :kind, :otherRegister, :other, :at, :name)
                on conflict do nothing
                """)
            .with("register", item.register(), "item", item.id(), "kind", kind.name())
            .with("otherRegister", other.register(), "other", other.id())
            .with("at", OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS))
            .with("name", CurrentMember.name())
            .update();
    if (added == 1) {
      record("item.link", item, kind, other);
    }
  }

  /** Unties an item from another, whichever end it was tied at. */
  @Transactional
  public void remove(Item item, LinkKind kind, Item other) {
    int removed =
        jdbc.sql(
                """
                delete from item_link
                where district = :district and kind = :kind
                  and (register = :register and item = :item and other_register = :otherRegister
                         and other = :other
                       or register = :otherRegister and item = :other
                         and other_register = :register and other = :item)
                """)
            .with("register", item.register(), "item", item.id(), "kind", kind.name())
            .with("otherRegister", other.register(), "other", other.id())
            .update();
    if (removed > 0) {
      record("item.unlink", item, kind, other);
    }
  }

  private void record(String action, Item item, LinkKind kind, Item other) {
    audit.record(
        action,
        Item.KIND,
        item.register() + "/" + item.id(),
        Map.of("kind", kind.name(), "other", other.register() + "/" + other.id()));
  }
}
