package org.duixian.indicator;

import java.util.Optional;
import org.duixian.site.Asked;
import org.duixian.site.Lineage;

/** Tells what stands behind a value that was counted from a register; who counts offers it. */
public interface CountedFrom {

  /** Returns where the counted things are listed, empty where the value is not this one's. */
  Optional<Lineage.Link> behind(Observation observation, Asked asked);
}
