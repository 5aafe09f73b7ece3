package org.duixian.personal;

import java.io.Serial;
import org.duixian.kernel.Refusal;

/** A refusal of the trait; the words stand under {@code personal.refusal.<code>}. */
final class PersonalRefusal extends Refusal {

  @Serial private static final long serialVersionUID = 1L;

  enum Code {
    /** What was typed is no such name, number or address. */
    WRONG_NAME,
    WRONG_PHONE,
    WRONG_IDENTITY,
    WRONG_ADDRESS,
    /** It was erased, or nothing was kept. */
    NOTHING,
    /** The file of keys does not hold the one that sealed it. */
    NO_KEY,
    /** It was changed behind the program, or moved. */
    BROKEN_SEAL
  }

  PersonalRefusal(Code code, Object... arguments) {
    super("personal", code, 422, arguments);
  }

  static PersonalRefusal wrong(PersonalKind kind) {
    return new PersonalRefusal(
        switch (kind) {
          case NAME -> Code.WRONG_NAME;
          case PHONE -> Code.WRONG_PHONE;
          case IDENTITY -> Code.WRONG_IDENTITY;
          case ADDRESS -> Code.WRONG_ADDRESS;
        });
  }
}
