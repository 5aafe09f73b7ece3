package org.duixian.site;

import java.util.Optional;

/** Explains the numbers of one module; each module with numbers offers one as a bean. */
public interface LineageProvider {

  /**
   * Returns the lineage of a number.
   *
   * @return empty when the number is not this module's; a {@link org.duixian.kernel.NotFound} when
   *     it would be but is not there
   */
  Optional<Lineage> explain(Asked asked);
}
