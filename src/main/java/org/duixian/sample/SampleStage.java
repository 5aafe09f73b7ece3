package org.duixian.sample;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.duixian.access.Districts;
import org.duixian.kernel.SampleClock;
import org.springframework.stereotype.Component;

/** Lets the accounts of the sample do at a moment of the year what people do. */
@Component
record SampleStage(Districts districts, SampleClock clock) {

  /** The offset of the district's time. */
  static final ZoneOffset OFFSET = ZoneOffset.ofHours(8);

  void as(Cast cast, String login, OffsetDateTime at, Runnable work) {
    clock.at(at.toInstant(), () -> districts.as(cast.district(), login, work));
  }

  void office(Cast cast, OffsetDateTime at, Runnable work) {
    as(cast, Cast.OFFICE, at, work);
  }
}
