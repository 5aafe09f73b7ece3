package org.duixian.api;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.function.Supplier;
import org.apache.commons.codec.digest.DigestUtils;
import org.duixian.access.CurrentMember;
import org.duixian.access.Member;
import org.duixian.database.DistrictSql;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Does what is sent under a key once, however often it is sent, and answers alike each time. */
@Service
class Once {

  private static final int DAYS_KEPT = 30;
  private static final int LONGEST_KEY = 100;

  /** The answer; {@code repeated} when it had been done before. */
  record Answer<T>(T body, boolean repeated) {

    ResponseEntity<T> response() {
      return ResponseEntity.ok()
          .header("Idempotency-Replayed", String.valueOf(repeated))
          .body(body);
    }
  }

  private record Earlier(String bodyHash, @Nullable String answer) {}

  private final DistrictSql jdbc;
  private final JsonMapper json;
  private final Clock clock;

  Once(DistrictSql jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** Returns a key, or refuses none and one that cannot be a key. */
  static String require(@Nullable String key) {
    if (key == null || !key.matches("[\\x21-\\x7e]{1," + LONGEST_KEY + "}")) {
      throw new RequestProblem(400, "api.problem.key", LONGEST_KEY);
    }
    return key;
  }

  /**
   * Does it in one transaction with its key, which a refusal takes back with all else.
   *
   * @param about what the body is about where it does not say so itself
   */
  @Transactional
  public <T> Answer<T> take(
      String key, String about, Object body, Class<T> type, Supplier<T> work) {
    Member member = CurrentMember.require();
    String hash = DigestUtils.sha256Hex(about + json.writeValueAsString(body));
    if (!reserve(member, key, hash)) {
      return new Answer<>(json.readValue(earlier(member, key, hash), type), true);
    }
    String answer = json.writeValueAsString(work.get());
    keep(member, key, answer);
    return new Answer<>(json.readValue(answer, type), false);
  }

  /** Waits while the same key is under way. */
  private boolean reserve(Member member, String key, String hash) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    jdbc.sql("delete from api_delivery where district = :district and at < :before")
        .with("before", now.minusDays(DAYS_KEPT))
        .update();
    return jdbc.sql(
                """
                insert into api_delivery (district, account, key, body_hash, at)
                values (:district, :account, :key, :hash, :now) on conflict do nothing
                """)
            .with("account", member.id(), "key", key, "hash", hash, "now", now)
            .update()
        == 1;
  }

  private String earlier(Member member, String key, String hash) {
    Earlier earlier =
        jdbc.sql(
                """
                select body_hash, answer from api_delivery
                where district = :district and account = :account and key = :key
                """)
            .with("account", member.id(), "key", key)
            .single(Earlier.class);
    if (!earlier.bodyHash().equals(hash) || earlier.answer() == null) {
      throw new RequestProblem(409, "api.problem.key-used", key);
    }
    return earlier.answer();
  }

  private void keep(Member member, String key, String answer) {
    jdbc.sql(
            """
            update api_delivery set answer = :answer
            where district = :district and account = :account and key = :key
            """)
        .with("account", member.id(), "key", key, "answer", answer)
        .update();
  }
}
