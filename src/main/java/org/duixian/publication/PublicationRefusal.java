package org.duixian.publication;

import java.io.Serial;
import org.duixian.kernel.Refusal;

/** A refusal of the papers; the words stand under {@code publication.refusal.<code>}. */
final class PublicationRefusal extends Refusal {

  @Serial private static final long serialVersionUID = 1L;

  enum Code {
    /** The step does not fit where the paper stands. */
    NOT_NOW(409),
    /** The round is still open: its figures can change. */
    ROUND_OPEN(409),
    /** Minutes are made once the meeting has been held. */
    NOT_HELD(409),
    /** Author, checker and signer must be three persons. */
    SAME_PERSON(403),
    /** The text refers to figures that its snapshot has not. */
    UNKNOWN_FIGURE(422),
    /** This machine has no typeface for a reading copy. */
    NO_TYPEFACE(422);

    private final int status;

    Code(int status) {
      this.status = status;
    }
  }

  PublicationRefusal(Code code, Object... arguments) {
    super("publication", code, code.status, arguments);
  }
}
