package org.duixian.publication.paper;

/**
 * Where the two lines of a signature begin, in characters from the left: the issuer ends two
 * characters before the edge and the day begins two after the issuer; where that would push the day
 * too far, the day ends two characters before the edge and the issuer moves to the left.
 */
record SignaturePlace(double issuer, double day) {

  private static final double EDGE = Sheet.CHARACTERS - 2.0;

  static SignaturePlace of(String issuer, String day) {
    double issuerStart = EDGE - Cells.of(issuer);
    double dayEnd = issuerStart + 2 + Cells.of(day);
    if (dayEnd <= EDGE) {
      return new SignaturePlace(Math.max(0, issuerStart), Math.max(0, issuerStart) + 2);
    }
    double dayStart = EDGE - Cells.of(day);
    return new SignaturePlace(dayStart - 2, dayStart);
  }
}
