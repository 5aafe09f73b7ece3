package org.duixian.api;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duixian.indicator.Observation;
import org.duixian.indicator.Observations;
import org.duixian.indicator.Recording;
import org.springframework.stereotype.Service;

/** Takes deliveries in, each key once: all of its values or none. */
@Service
class Deliveries {

  private final Once once;
  private final DeliveryReading reading;
  private final Recording recording;
  private final Observations observations;

  Deliveries(Once once, DeliveryReading reading, Recording recording, Observations observations) {
    this.once = once;
    this.reading = reading;
    this.recording = recording;
    this.observations = observations;
  }

  Once.Answer<ReceiptJson> take(String key, NewDelivery delivery) {
    return once.take(key, "", delivery, ReceiptJson.class, () -> taken(key, delivery));
  }

  private ReceiptJson taken(String key, NewDelivery delivery) {
    DeliveryReading.Read read = reading.read(delivery.observations());
    int changed = recording.recordAll(read.values(), "observation.deliver", key);
    return new ReceiptJson(key, read.values().size(), changed, standing(read));
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
}
