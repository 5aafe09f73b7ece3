package org.duixian.goal;

import java.util.Arrays;
import java.util.Optional;
import org.duixian.reader.Bound;
import org.jspecify.annotations.Nullable;

/** How a bound is written in forms and sheets; a target in words alone is 定性. */
final class BoundMark {

  private BoundMark() {}

  static String of(@Nullable Bound bound) {
    return switch (bound) {
      case EQ -> "=";
      case GE -> "≥";
      case GT -> ">";
      case LE -> "≤";
      case LT -> "<";
      case APPROX -> "≈";
      case QUAL -> "定性";
      case null -> "";
    };
  }

  static Optional<Bound> read(String mark) {
    return Arrays.stream(Bound.values()).filter(each -> of(each).equals(mark)).findFirst();
  }
}
