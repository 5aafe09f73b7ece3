package org.duixian.reader.continuity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.duixian.reader.Figure;
import org.duixian.reader.Role;

/** Puts the statements of one indicator in the order of the years. */
final class Chains {
  private final String place;

  Chains(String place) {
    this.place = place;
  }

  /** Returns the indicators of the list, and every other thing that two documents name alike. */
  List<ChainRow> of(List<List<ToldFigure>> told) {
    Map<String, List<ToldFigure>> byName = new TreeMap<>();
    told.forEach(
        own ->
            own.stream()
                .filter(
                    s ->
                        !s.several()
                            && (s.isPromise()
                                || (s.figure().role() == Role.RESULT && !s.figure().threshold())))
                .forEach(
                    s -> byName.computeIfAbsent(s.key().name(), key -> new ArrayList<>()).add(s)));
    List<ChainRow> rows = new ArrayList<>();
    byName.forEach(
        (name, statements) -> {
          if (statements.getFirst().key().headline() || documents(statements).size() > 1) {
            statements.sort(
                Comparator.comparingInt(ToldFigure::year)
                    .thenComparing(s -> s.figure().role(), Comparator.reverseOrder()));
            statements.forEach(s -> rows.add(row(name, s)));
          }
        });
    return rows;
  }

  private static Set<String> documents(List<ToldFigure> statements) {
    Set<String> names = new HashSet<>();
    statements.forEach(s -> names.add(s.document().name()));
    return names;
  }

  private ChainRow row(String name, ToldFigure s) {
    Figure f = s.figure();
    return new ChainRow(
        place,
        name,
        s.year(),
        f.role(),
        f.op(),
        f.value(),
        f.unit(),
        f.measure(),
        s.document().name(),
        s.clause());
  }
}
