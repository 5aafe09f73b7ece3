package org.duixian.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duixian.access.AuditTrail;
import org.duixian.database.DistrictSql;
import org.duixian.kernel.SampleClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Receivers of news and what is on its way to them. */
@Repository
class Hooks {

  /** How long after each failed attempt the next one comes; after the last it is given up. */
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(8));

  private static final String SELECT =
      """
      select h.id, h.name, h.kind, h.address, h.secret, array_to_string(h.topics, ',') topic_names,
             h.unit, u.name unit_name, h.active
      from hook h left join unit u on u.district = h.district and u.id = h.unit
      where h.district = :district\s""";

  private static final String DELIVERY =
      """
      d.id, d.hook, h.name hook_name, d.topic, d.title, d.words, d.path, d.state, d.attempts,
      d.due_at, d.created_at, d.problem\s""";

  private final DistrictSql jdbc;
  private final AuditTrail audit;
  private final Clock clock;

  Hooks(DistrictSql jdbc, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = SampleClock.real(clock);
  }

  List<Hook> list() {
    return jdbc.sql(SELECT + "order by h.id").list(Hook.class);
  }

  Optional<Hook> find(long id) {
    return jdbc.sql(SELECT + "and h.id = :id").with("id", id).optional(Hook.class);
  }

  @Transactional
  public long add(
      String name,
      HookKind kind,
      String address,
      @Nullable String secret,
      List<String> topics,
      @Nullable Long unit) {
    long id =
        jdbc.sql(
                """
                insert into hook (district, name, kind, address, secret, topics, unit)
                values (:district, :name, :kind, :address, :secret, :topics,
                        cast(:unit as bigint))
                returning id
                """)
            .with("name", name, "kind", kind.name(), "address", address, "secret", secret)
            .with("topics", topics.toArray(new String[0]), "unit", unit)
            .single(Long.class);
    // The address of a robot is a key: it stays out of the audit trail.
    audit.record("hook.add", "hook", id, Map.of("name", name, "kind", kind.name()));
    return id;
  }

  @Transactional
  public boolean switchTo(long id, boolean active) {
    int changed =
        jdbc.sql("update hook set active = :active where district = :district and id = :id")
            .with("id", id, "active", active)
            .update();
    if (changed == 1) {
      audit.record("hook.switch", "hook", id, Map.of("active", active));
    }
    return changed == 1;
  }

  /** Writes news for every hook that wants them, in the transaction of what they tell of. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void announce(News news) {
    insert(
        news, "h.active and :topic = any (h.topics) and (h.unit is null or h.unit = :unit)", null);
  }

  /** Writes news for one hook, so that somebody sees whether they arrive. */
  @Transactional
  public void tryOut(long hook, News news) {
    insert(news, "h.id = :hook", hook);
  }

  private void insert(News news, String condition, @Nullable Long hook) {
    jdbc.sql(
            """
            insert into delivery (district, hook, topic, title, words, path, due_at, created_at)
            select h.district, h.id, :topic, :title, :words, :path, :now, :now
            from hook h where h.district = :district and
            """
                + condition)
        .with("topic", news.topic().name(), "title", news.title(), "words", news.words())
        .with("path", news.path(), "unit", news.unit(), "hook", hook)
        .with("now", OffsetDateTime.now(clock))
        .update();
  }

  List<Delivery> latest(int most) {
    return jdbc.sql(
            "select "
                + DELIVERY
                + """
                from delivery d join hook h on h.district = d.district and h.id = d.hook
                where d.district = :district order by d.id desc limit :most
                """)
        .with("most", most)
        .list(Delivery.class);
  }

  /**
   * Takes what is due: each is moved on to its next attempt before it is sent, so that nobody else
   * takes it meanwhile, and a node that dies on the way loses nothing.
   */
  @Transactional
  public List<Delivery> take(int most) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    List<Long> due =
        jdbc.sql(
                """
                select d.id from delivery d
                where d.district = :district and d.state = 'WAITING' and d.due_at <= :now
                order by d.due_at, d.id limit :most for update skip locked
                """)
            .with("now", now, "most", most)
            .list((row, number) -> row.getLong(1));
    return due.stream().map(id -> moveOn(id, now)).toList();
  }

  private Delivery moveOn(long id, OffsetDateTime now) {
    Delivery delivery = read(id);
    jdbc.sql(
            """
            update delivery set attempts = attempts + 1, due_at = :next
            where district = :district and id = :id
            """)
        .with("id", id)
        .with("next", now.plus(PAUSES.get(Math.min(delivery.attempts(), PAUSES.size() - 1))))
        .update();
    return read(id);
  }

  private Delivery read(long id) {
    return jdbc.sql(
            "select "
                + DELIVERY
                + """
                from delivery d join hook h on h.district = d.district and h.id = d.hook
                where d.district = :district and d.id = :id
                """)
        .with("id", id)
        .single(Delivery.class);
  }

  /** Notes how an attempt ended: sent where there is no problem. */
  @Transactional
  public void ended(Delivery delivery, @Nullable String problem) {
    boolean last = delivery.attempts() > PAUSES.size();
    jdbc.sql(
            """
            update delivery set state = :state, problem = :problem,
                sent_at = cast(:sent as timestamptz)
            where district = :district and id = :id and state = 'WAITING'
            """)
        .with("id", delivery.id())
        .with("state", problem == null ? "SENT" : last ? "GIVEN_UP" : "WAITING")
        .with("problem", problem, "sent", problem == null ? OffsetDateTime.now(clock) : null)
        .update();
  }
}
