package org.duixian.declaration;

import java.util.List;
import java.util.Set;
import org.duixian.kernel.Label;
import org.jspecify.annotations.Nullable;

/**
 * A way from one stage to another.
 *
 * @param from ids of the stages that it leads from
 * @param by who may pass an item
 * @param needs ids of the fields that must be filled
 * @param checks what traits must say yes to, as {@code trait.check}
 * @param guard a CEL expression over fields and facts that must hold, empty for none
 * @param evidence whether a file must be attached
 * @param resolution whether the number of a resolution must be given
 * @param reason whether a reason must be given
 * @param discloses how far items are disclosed from it on at least, null for no change
 */
public record Passage(
    String id,
    Label label,
    Set<String> from,
    String to,
    Set<Holder> by,
    List<String> needs,
    List<String> checks,
    String guard,
    boolean evidence,
    boolean resolution,
    boolean reason,
    @Nullable DisclosureLevel discloses) {

  /** Takes an item out of the register, with a reason. */
  public static final String WITHDRAW = "withdraw";

  /** Takes back the last passage, with a reason. */
  public static final String BACK = "back";
}
