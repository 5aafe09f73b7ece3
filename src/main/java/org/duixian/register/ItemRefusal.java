package org.duixian.register;

import java.io.Serial;
import org.duixian.kernel.Refusal;

/** A refusal of the registers; the words stand under {@code register.refusal.<code>}. */
public final class ItemRefusal extends Refusal {

  @Serial private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Code {
    /** The passage does not lead from where the item stands. */
    NOT_FROM_HERE(409),
    /** Something that the passage needs is not there. */
    NOT_READY(422),
    /** There is no passage that could be taken back. */
    NOTHING_TO_TAKE_BACK(409),
    /** The day lies before the last passage, or after today. */
    WRONG_DAY(422),
    /** Another item of the register has the value already. */
    NOT_UNIQUE(409),
    /** The item was merged into another. */
    MERGED(409),
    /** An item cannot be tied to itself or to what is not there. */
    NO_LINK(422),
    /** Another declaration is in force than was seen. */
    DECLARED_ANEW(409),
    /** There is no draft, or somebody else has changed it. */
    NO_DRAFT(409),
    /** Items would be left without a stage or a value. */
    ITEMS_IN_THE_WAY(409);

    private final int status;

    Code(int status) {
      this.status = status;
    }
  }

  ItemRefusal(Code code, Object... arguments) {
    super("register", code, code.status, arguments);
  }
}
