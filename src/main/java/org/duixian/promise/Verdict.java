package org.duixian.promise;

import org.duixian.reader.continuity.PairVerdict;

/**
 * What became of a target: how the year's result answers it, or how the next target compares.
 *
 * @param year the year of the target
 * @param verdict the judgement
 * @param reason the two figures it rests on, in the documents' words
 * @param document number of the document that answers, or should have
 */
public record Verdict(int year, PairVerdict verdict, String reason, long document) {

  /** Says whether it compares two targets rather than a target and its result. */
  public boolean isMove() {
    return switch (verdict) {
      case LOWERED, RAISED, EQUAL -> true;
      case EXCEEDED, KEPT, NEAR, MISSED, PARTIAL, UNCLEAR, SILENT, AGREE -> false;
    };
  }

  /** Returns the letter of its glyph and colour: k kept, m missed, q other form, s silent … */
  public String glyph() {
    return switch (verdict) {
      case EXCEEDED, KEPT, AGREE -> "k";
      case NEAR, PARTIAL, LOWERED -> "l";
      case MISSED -> "m";
      case UNCLEAR -> "q";
      case SILENT -> "s";
      case RAISED -> "u";
      case EQUAL -> "e";
    };
  }
}
