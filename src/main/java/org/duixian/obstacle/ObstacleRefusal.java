package org.duixian.obstacle;

import java.io.Serial;
import org.duixian.kernel.Refusal;

/** A refusal of the trait; the words stand under {@code obstacle.refusal.<code>}. */
final class ObstacleRefusal extends Refusal {

  @Serial private static final long serialVersionUID = 1L;

  enum Code {
    /** The step does not fit where the obstacle stands. */
    NOT_NOW(409),
    /** The day lies after today, or before today where one to come is asked for. */
    WRONG_DAY(422);

    private final int status;

    Code(int status) {
      this.status = status;
    }
  }

  ObstacleRefusal(Code code, Object... arguments) {
    super("obstacle", code, code.status, arguments);
  }
}
