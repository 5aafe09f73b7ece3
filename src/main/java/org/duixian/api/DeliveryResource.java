package org.duixian.api;

import org.duixian.access.May;
import org.duixian.access.Thing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

/** Values of indicators from other systems. */
@Interface
class DeliveryResource {

  private static final int MOST = 1000;

  private final Deliveries deliveries;

  DeliveryResource(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  @May(thing = Thing.INDICATOR)
  @PostMapping("/api/v1/observations")
  ResponseEntity<ReceiptJson> deliverObservations(
      @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody NewDelivery delivery) {
    String given = Once.require(key);
    Shape.requireComplete(delivery);
    if (delivery.observations().isEmpty() || delivery.observations().size() > MOST) {
      throw new RequestProblem(422, "api.problem.rows", MOST);
    }
    return deliveries.take(given, delivery).response();
  }
}
