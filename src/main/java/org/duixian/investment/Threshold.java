package org.duixian.investment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.duixian.declaration.DeclarationFault;
import org.duixian.declaration.DeclarationFault.Code;
import org.duixian.kernel.Amount;

/**
 * What a declaration sets for the trait.
 *
 * @param counted from which total on the statistics office counts an item, in fen
 * @param complete how much of the total must be built for an item to be complete, in per cent
 */
record Threshold(long counted, BigDecimal complete) {

  private static final String COUNTED = "counted-from";
  private static final String COMPLETE = "complete-at";

  /** The statistics of investment in fixed assets count from a planned total of 5 million yuan. */
  static final Threshold STANDARD = new Threshold(500_000_000L, BigDecimal.valueOf(100));

  static Threshold of(Map<String, Object> parameters) {
    long counted =
        parameters.containsKey(COUNTED)
            ? yuan(parameters.get(COUNTED))
                .map(yuan -> yuan.movePointRight(2).longValue())
                .orElse(STANDARD.counted)
            : STANDARD.counted;
    BigDecimal complete =
        parameters.containsKey(COMPLETE)
            ? percent(parameters.get(COMPLETE)).orElse(STANDARD.complete)
            : STANDARD.complete;
    return new Threshold(counted, complete);
  }

  static List<DeclarationFault> faults(Map<String, Object> parameters) {
    List<DeclarationFault> faults = new ArrayList<>();
    Set<String> unknown = new TreeSet<>(parameters.keySet());
    unknown.removeAll(Set.of(COUNTED, COMPLETE));
    unknown.forEach(key -> faults.add(fault(key, Code.UNKNOWN_KEY)));
    if (parameters.containsKey(COUNTED) && yuan(parameters.get(COUNTED)).isEmpty()) {
      faults.add(fault(COUNTED, Code.WRONG_SHAPE));
    }
    if (parameters.containsKey(COMPLETE) && percent(parameters.get(COMPLETE)).isEmpty()) {
      faults.add(fault(COMPLETE, Code.WRONG_SHAPE));
    }
    return faults;
  }

  private static DeclarationFault fault(String key, Code code) {
    return DeclarationFault.of("traits.investment." + key, code, key);
  }

  private static java.util.Optional<BigDecimal> yuan(Object written) {
    return Amount.readIn(String.valueOf(written), 0, "元")
        .found()
        .filter(yuan -> yuan.signum() >= 0);
  }

  private static java.util.Optional<BigDecimal> percent(Object written) {
    return Amount.readIn(String.valueOf(written), 0, "%")
        .found()
        .filter(share -> share.signum() > 0 && share.compareTo(BigDecimal.valueOf(200)) <= 0);
  }
}
