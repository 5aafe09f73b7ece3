package org.duixian.kernel;

import java.util.Locale;
import java.util.Optional;
import org.duixian.kernel.Typed.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A unified social credit code (GB 32100-2015) in its one spelling: 18 characters, upper case. Its
 * last character is checked; that of the organisation code inside it (GB 11714, the 17th) is only
 * doubted, since codes with a wrong one are in use.
 */
public record CreditCode(String code) {

  /** Key of the words of a doubt about the 17th character. */
  public static final String DOUBT = "site.typed.code-organisation";

  private static final int LENGTH = 18;
  private static final int DIVISION = 2;
  private static final int ORGANISATION = 8;
  private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final String DIGITS = "0123456789";
  private static final String ORGANISATION_CHECKS = "0123456789X0";
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  /** Checks it. */
  public CreditCode {
    if (!(check(code, code) instanceof Typed.Read)) {
      throw new IllegalArgumentException("no credit code: " + code);
    }
  }

  /** Reads a code as people type it: with spaces, full-width or in lower case. */
  public static Typed<CreditCode> read(@Nullable String typed) {
    TypedText text = TypedText.of(typed);
    String code = text.half().replace(" ", "").toUpperCase(Locale.ROOT);
    return code.isEmpty()
        ? Typed.refused(Fault.NOTHING, "")
        : check(code, text.quoted()).map(CreditCode::new);
  }

  private static Typed<String> check(String code, String quoted) {
    if (code.length() != LENGTH) {
      return Typed.refused(
          Fault.CODE_LENGTH, quoted, String.valueOf(code.length()), String.valueOf(LENGTH));
    }
    for (int i = 0; i < LENGTH; i++) {
      boolean division = i >= DIVISION && i < ORGANISATION;
      if ((division ? DIGITS : CHARACTERS).indexOf(code.charAt(i)) < 0) {
        return Typed.refused(
            Fault.CODE_CHARACTER, quoted, String.valueOf(i + 1), code.substring(i, i + 1));
      }
    }
    return code.charAt(LENGTH - 1) == last(code)
        ? new Typed.Read<>(code)
        : Typed.refused(Fault.CODE_CHECK, quoted);
  }

  /** GB 32100-2015, 4.6: weights are the powers of 3 modulo 31. */
  private static char last(String code) {
    int size = CHARACTERS.length();
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < LENGTH - 1; i++) {
      sum += CHARACTERS.indexOf(code.charAt(i)) * weight;
      weight = weight * 3 % size;
    }
    return CHARACTERS.charAt((size - sum % size) % size);
  }

  /** Returns the 9 characters of the organisation code inside it. */
  public String organisation() {
    return code.substring(ORGANISATION, LENGTH - 1);
  }

  /** Returns the division code (6 digits) of the place where it was given. */
  public String division() {
    return code.substring(DIVISION, ORGANISATION);
  }

  /** Returns the key of what is doubtful about it, empty where nothing is. */
  public Optional<String> doubt() {
    String organisation = organisation();
    int last = organisation.length() - 1;
    int sum = 0;
    for (int i = 0; i < last; i++) {
      sum += Character.digit(organisation.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
    }
    char check = ORGANISATION_CHECKS.charAt(11 - sum % 11);
    return organisation.charAt(last) == check ? Optional.empty() : Optional.of(DOUBT);
  }

  @Override
  public String toString() {
    return code;
  }
}
