package org.duixian.counting;

import java.util.Optional;
import org.duixian.indicator.CountedFrom;
import org.duixian.indicator.Observation;
import org.duixian.site.Asked;
import org.duixian.site.Lineage;
import org.springframework.stereotype.Component;

/** Leads from a counted value to the items behind it. */
@Component
record CountedLink(Ties ties) implements CountedFrom {

  @Override
  public Optional<Lineage.Link> behind(Observation observation, Asked asked) {
    return ties.of(observation.indicator())
        .map(
            tie ->
                new Lineage.Link(
                    asked.words("counting.behind"),
                    "/counted/%d?period=%s&unit=%d"
                        .formatted(
                            observation.indicator(),
                            observation.period().code(),
                            observation.unit())));
  }
}
