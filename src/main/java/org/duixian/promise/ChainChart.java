package org.duixian.promise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.duixian.document.Statement;
import org.duixian.reader.Role;
import org.jspecify.annotations.Nullable;

/**
 * Targets and results of a chain as bars, drawn on the server: a filled bar is a result, a thick
 * line a target. Measures are pixels in a field of {@link #WIDTH} by {@link #HEIGHT}.
 */
public record ChainChart(List<Mark> marks, int zero) {

  /** Width of the field. */
  public static final int WIDTH = 640;

  /** Height of the field, without the labels of the years. */
  public static final int HEIGHT = 180;

  private static final int TOP = 24;

  /** One year's target or result; {@code y} is its upper edge. */
  public record Mark(int year, Role role, int x, int y, int height, int width, String label) {}

  /** Draws a chain of two or more figures of one unit, empty for any other. */
  static Optional<ChainChart> of(Chain chain) {
    List<ChainLink> links =
        chain.links().stream().filter(link -> link.statement().value() != null).toList();
    boolean oneUnit =
        links.stream()
                .map(link -> Objects.toString(link.statement().unit()) + link.statement().measure())
                .distinct()
                .count()
            == 1;
    if (links.size() < 2 || !oneUnit) {
      return Optional.empty();
    }
    BigDecimal most = extreme(links, true);
    BigDecimal least = extreme(links, false);
    BigDecimal range = most.subtract(least);
    if (range.signum() == 0) {
      return Optional.empty();
    }
    int zero = TOP + pixels(most, range);
    List<Integer> years = chain.years();
    int step = WIDTH / years.size();
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < years.size(); i++) {
      for (Role role : List.of(Role.RESULT, Role.TARGET)) {
        int year = years.get(i);
        int x = i * step + step / 4;
        chain
            .at(year, role)
            .map(ChainLink::statement)
            .map(s -> mark(s, year, role, x, step / 2, zero, range))
            .ifPresent(marks::add);
      }
    }
    return Optional.of(new ChainChart(marks, zero));
  }

  private static BigDecimal extreme(List<ChainLink> links, boolean most) {
    BigDecimal found = BigDecimal.ZERO;
    for (ChainLink link : links) {
      BigDecimal value = value(link.statement());
      found = most ? found.max(value) : found.min(value);
    }
    return found;
  }

  private static Mark mark(
      Statement statement, int year, Role role, int x, int width, int zero, BigDecimal range) {
    int height = pixels(value(statement), range);
    var shown = statement.number().display();
    String label = statement.number().bound() + shown.digits() + shown.unit();
    return new Mark(year, role, x, Math.min(zero, zero - height), Math.abs(height), width, label);
  }

  private static BigDecimal value(Statement statement) {
    @Nullable BigDecimal value = statement.value();
    return value == null ? BigDecimal.ZERO : value;
  }

  private static int pixels(BigDecimal value, BigDecimal range) {
    return value
        .multiply(BigDecimal.valueOf(HEIGHT - 2L * TOP))
        .divide(range, 0, RoundingMode.HALF_UP)
        .intValue();
  }
}
