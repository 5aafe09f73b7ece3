package org.duixian.trail;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What proving a trail came to.
 *
 * @param blocks blocks there are
 * @param entries entries sealed in them
 * @param waiting entries that were written last and wait for their block
 * @param head the end of the trail, for keeping
 * @param broken the first place that is not as it was, null when all is
 */
public record TrailProof(
    long blocks, long entries, long waiting, Head head, @Nullable Broken broken)
    implements Serializable {

  /** Returns block and entry of the broken place for its words, digits without separators. */
  public Object[] where() {
    return broken == null
        ? new Object[0]
        : new Object[] {Long.toString(broken.block()), Long.toString(broken.entry())};
  }
}
