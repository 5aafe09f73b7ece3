package org.duixian.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.duixian.access.District;
import org.duixian.database.DistrictScope;
import org.duixian.site.Announcement;
import org.duixian.site.Notice;
import org.springframework.stereotype.Component;

/** Says that the sample year is being loaded, and afterwards which day it is there. */
@Component
record YearAnnouncement(District served, SampleYear year, Clock clock) implements Announcement {

  @Override
  public Optional<Line> line() {
    boolean here = DistrictScope.current().filter(served.code()::equals).isPresent();
    if (!here || !year.begun()) {
      return Optional.empty();
    }
    if (!year.loaded().isDone()) {
      return Optional.of(new Line(Notice.of("sample.loading"), true));
    }
    return Optional.of(
        new Line(
            year.loaded().isCompletedExceptionally()
                ? Notice.of("sample.broken")
                : Notice.of("sample.loaded", LocalDate.now(clock)),
            false));
  }
}
