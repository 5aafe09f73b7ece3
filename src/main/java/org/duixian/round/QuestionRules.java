package org.duixian.round;

import java.math.BigDecimal;

/**
 * The thresholds of the questions to the checker.
 *
 * @param jumpFactor a rise of more than this many times the mean rise before is a jump
 * @param jumpShare a jump is at least this share of the target
 * @param jumpPeriods so many earlier periods are needed to know the usual rise
 * @param equalFrom from this value on, hitting the target to the digit is asked about; small counts
 *     hit it every day
 * @param planPoints from so many points on, another planned share than was frozen is asked about
 */
record QuestionRules(
    BigDecimal jumpFactor,
    BigDecimal jumpShare,
    int jumpPeriods,
    BigDecimal equalFrom,
    BigDecimal planPoints) {

  /**
   * 2.5 times the mean rise, a tenth of the target, two earlier periods, values from 100, one
   * point.
   */
  static final QuestionRules STANDARD =
      new QuestionRules(
          new BigDecimal("2.5"), new BigDecimal("0.1"), 2, BigDecimal.valueOf(100), BigDecimal.ONE);
}
