package org.duixian.sending;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was sent, on all nodes: a row stands from the moment a sending is begun, and has its answer
 * once its effect is committed.
 */
@Component
class Sendings {

  private final JdbcClient jdbc;

  Sendings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Says whether this sending is the first and may have its effect: also when the answer of the one
   * before is no longer kept, and when its node went down before it could answer. Old rows go with
   * the newer ones, a few at a time.
   */
  boolean begin(String district, Sending sending) {
    return jdbc.sql(
            """
            with gone as (
              delete from sending where district = :district and key in (
                select key from sending
                where district = :district and at < now() - interval '1 day'
                limit 50 for update skip locked))
            insert into sending (district, key) values (:district, :key)
            on conflict (district, key) do update set at = now(), answer = null
              where case when sending.answer is null
                    then sending.at < now() - interval '10 minutes'
                    else sending.at <= now() - :kept * interval '1 second' end
            returning key
            """)
        .param("district", district)
        .param("key", sending.key())
        .param("kept", sending.kept().toSeconds())
        .query(byte[].class)
        .optional()
        .isPresent();
  }

  /** Keeps the answer for those who send the same again. */
  void answer(String district, Sending sending, KeptAnswer answer) {
    jdbc.sql(
            """
            update sending set answer = :answer, at = now()
            where district = :district and key = :key
            """)
        .param("district", district)
        .param("key", sending.key())
        .param("answer", sending.sealed(answer))
        .update();
  }

  /** Forgets a sending that had no effect. */
  void forget(String district, Sending sending) {
    jdbc.sql("delete from sending where district = :district and key = :key")
        .param("district", district)
        .param("key", sending.key())
        .update();
  }

  /** Where a sending stands. */
  sealed interface Standing {

    /** It was never begun, or had no effect. */
    record Gone() implements Standing {}

    /** Its effect is not known yet. */
    record Begun() implements Standing {}

    /** It had its effect. */
    record Answered(KeptAnswer answer) implements Standing {}
  }

  Standing standing(String district, Sending sending) {
    return jdbc.sql("select answer from sending where district = :district and key = :key")
        .param("district", district)
        .param("key", sending.key())
        .query((row, number) -> standing(sending, row.getBytes("answer")))
        .optional()
        .orElseGet(Standing.Gone::new);
  }

  private static Standing standing(Sending sending, byte @Nullable [] sealed) {
    return sealed == null ? new Standing.Begun() : new Standing.Answered(sending.opened(sealed));
  }
}
