package org.duixian.reader.continuity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duixian.reader.Bound;
import org.duixian.reader.Figure;
import org.duixian.reader.Role;
import org.jspecify.annotations.Nullable;

/** Finds statements of the same thing and year that disagree. */
final class Conflicts {
  /** What of a statement decides whether another disagrees with it. */
  private record Said(@Nullable BigDecimal value, boolean bounded, String document, String words) {

    static Said of(ToldFigure s) {
      return new Said(s.figure().value(), isBounded(s.figure()), s.document().name(), s.words());
    }
  }

  /** With how many others of one thing, year and unit a statement is compared. */
  private static final int MOST = 96;

  private final SubjectKeys keys;
  private final PairComparison comparison;
  private final Map<String, Set<String>> clauses = new HashMap<>();

  Conflicts(SubjectKeys keys, PairComparison comparison) {
    this.keys = keys;
    this.comparison = comparison;
  }

  List<ConflictRow> of(List<List<ToldFigure>> told) {
    Map<String, Map<Said, ToldFigure>> same = new HashMap<>();
    List<ConflictRow> rows = new ArrayList<>();
    told.forEach(
        own ->
            own.forEach(
                s ->
                    clauses
                        .computeIfAbsent(s.document().name(), name -> new HashSet<>())
                        .add(s.words())));
    for (List<ToldFigure> own : told) {
      for (ToldFigure s : own) {
        if (s.several()
            || s.figure().role() != Role.RESULT
            || s.figure().value() == null
            || keys.isGeneric(s.key())) {
          continue;
        }
        String id =
            String.join(
                "|",
                s.key().name(),
                String.valueOf(s.year()),
                s.figure().measure().code(),
                s.figure().unit());
        Map<Said, ToldFigure> before = same.computeIfAbsent(id, key -> new LinkedHashMap<>());
        before.values().stream()
            .filter(b -> disagree(b, s))
            .findFirst()
            .ifPresent(b -> rows.add(row(b, s)));
        if (before.size() < MOST) {
          before.putIfAbsent(Said.of(s), s);
        }
      }
    }
    return rows;
  }

  /**
   * A moved point is a conflict wherever it stands. Other differences are one only for an indicator
   * of the list that two reports tell of the same closed year: anything else may have another
   * scope.
   */
  private boolean disagree(ToldFigure a, ToldFigure b) {
    if (comparison.agree(a.figure(), b.figure())
        || isBounded(a.figure()) != isBounded(b.figure())) {
      return false;
    }
    ConflictRow.Kind kind = kind(a.figure(), b.figure());
    if (kind == ConflictRow.Kind.TEN_FOLD || kind == ConflictRow.Kind.UNIT) {
      return digits(a.figure()).length() > 1;
    }
    boolean reports =
        a.document().isReport()
            && b.document().isReport()
            && !a.document().name().equals(b.document().name());
    boolean closed = a.document().year() == a.year() + 1 && b.document().year() > a.year();
    return reports && closed && a.key().headline() && !isCopied(a, b);
  }

  private boolean isCopied(ToldFigure a, ToldFigure b) {
    return says(a.document(), b.words()) || says(b.document(), a.words());
  }

  private boolean says(YearDocument document, String words) {
    return clauses.getOrDefault(document.name(), Set.of()).contains(words);
  }

  private static boolean isBounded(Figure figure) {
    return figure.op() == Bound.GT || figure.op() == Bound.LT || figure.op() == Bound.LE;
  }

  private static ConflictRow.Kind kind(Figure a, Figure b) {
    double ratio = PairComparison.value(a) / PairComparison.value(b);
    double power = Math.log10(Math.abs(ratio));
    boolean whole = Math.abs(power - Math.rint(power)) < 1e-9 && Math.abs(power) > HALF_PLACE;
    if (whole && digits(a).equals(digits(b))) {
      long places = Math.abs(Math.round(power));
      return places == MYRIAD || places == 2 * MYRIAD
          ? ConflictRow.Kind.UNIT
          : ConflictRow.Kind.TEN_FOLD;
    }
    return Math.abs(ratio - 1) < NEARLY ? ConflictRow.Kind.ROUNDING : ConflictRow.Kind.OTHER;
  }

  private static final double HALF_PLACE = 0.5;
  private static final int MYRIAD = 4;
  private static final double NEARLY = 0.05;

  private static String digits(Figure figure) {
    BigDecimal value = figure.value();
    return value == null ? "" : value.abs().stripTrailingZeros().unscaledValue().toString();
  }

  private static ConflictRow row(ToldFigure a, ToldFigure b) {
    return new ConflictRow(
        a.key().name(),
        a.document().name(),
        a.clause(),
        PairComparison.said(a.figure()),
        b.document().name(),
        b.clause(),
        PairComparison.said(b.figure()),
        kind(a.figure(), b.figure()));
  }
}
