package org.duixian.api;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;
import org.duixian.access.CurrentMember;
import org.duixian.access.Member;
import org.duixian.database.DistrictSql;
import org.duixian.indicator.Observation;
import org.duixian.indicator.Observations;
import org.duixian.indicator.Recording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Takes deliveries in, each key once: all of its values or none. */
@Service
class Deliveries {

  private static final int DAYS_KEPT = 30;

  /** The answer to a delivery; {@code repeated} when it had been taken in before. */
  record Answer(ReceiptJson receipt, boolean repeated) {}

  private record Earlier(String bodyHash, @Nullable String answer) {}

  private final DistrictSql jdbc;
  private final DeliveryReading reading;
  private final Recording recording;
  private final Observations observations;
  private final JsonMapper json;
  private final Clock clock;

  Deliveries(
      DistrictSql jdbc,
      DeliveryReading reading,
      Recording recording,
      Observations observations,
      JsonMapper json,
      Clock clock) {
    this.jdbc = jdbc;
    this.reading = reading;
    this.recording = recording;
    this.observations = observations;
    this.json = json;
    this.clock = clock;
  }

  /** A refusal takes the key back with all else. */
  @Transactional
  public Answer take(String key, NewDelivery delivery) {
    Member member = CurrentMember.require();
    String hash = DigestUtils.sha256Hex(json.writeValueAsString(delivery));
    if (!reserve(member, key, hash)) {
      return new Answer(earlier(member, key, hash), true);
    }
    DeliveryReading.Read read = reading.read(delivery.observations());
    int changed = recording.recordAll(read.values(), "observation.deliver", key);
    ReceiptJson receipt = new ReceiptJson(key, read.values().size(), changed, standing(read));
    keep(member, key, json.writeValueAsString(receipt));
    return new Answer(receipt, false);
  }

  private List<ObservationJson> standing(DeliveryReading.Read read) {
    Map<Long, Observation> standing = new HashMap<>();
    observations.standing(read.values()).forEach(each -> standing.put(each.id(), each));
    return standing.values().stream()
        .sorted(Comparator.comparingLong(Observation::id))
        .map(
            each ->
                ObservationJson.of(
                    Objects.requireNonNull(read.indicators().get(each.indicator())), each))
        .toList();
  }

  /** Waits while another delivery under the same key is under way. */
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

  private ReceiptJson earlier(Member member, String key, String hash) {
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
    return json.readValue(earlier.answer(), ReceiptJson.class);
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
