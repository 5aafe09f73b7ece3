package org.duixian.schedule;

import java.io.Serial;
import org.duixian.kernel.Refusal;

/** A refusal of the trait; the words stand under {@code schedule.refusal.<code>}. */
final class ScheduleRefusal extends Refusal {

  @Serial private static final long serialVersionUID = 1L;

  enum Code {
    /** There are nodes already, which a template would overwrite. */
    NODES_ALREADY("template"),
    /** Nodes would wait for each other in a circle, or for one that is not there. */
    CIRCLE("after"),
    /** It ends before it begins, or was done after today. */
    WRONG_DAY("due"),
    /** What it waits for is not done. */
    WAITS("done"),
    /** It is done already. */
    DONE_ALREADY("node"),
    /** Nobody says what proves it, or why it is moved. */
    NO_REASON("words");

    private final String field;

    Code(String field) {
      this.field = field;
    }
  }

  ScheduleRefusal(Code code, Object... arguments) {
    super("schedule", code, 422, arguments);
  }

  /** Returns the field of the form at which it stands. */
  String field() {
    return code() instanceof Code code ? code.field : "node";
  }
}
