package org.duixian.reader.numeral;

import java.math.BigDecimal;
import java.util.List;
import org.duixian.reader.grammar.Node;

/**
 * A number.
 *
 * @param value the number, scales multiplied in
 * @param more true when 余, 多 or 几 says that it is somewhat more
 * @param script how it is written
 * @param scaled true when 万, 亿 or another scale word stands in it
 * @param bare true when it is a scale word alone, as in 千场
 */
public record Numeral(
    String rule,
    int start,
    int end,
    BigDecimal value,
    boolean more,
    Script script,
    boolean scaled,
    boolean bare)
    implements Node {

  /** How a number is written. */
  public enum Script {
    ARABIC,
    CHINESE,
    /** 百分之五, 三分之二: a part of a whole, {@code value} in per cent. */
    PORTION
  }

  @Override
  public List<Node> children() {
    return List.of();
  }
}
