package org.duixian.reader.numeral;

import org.duixian.reader.grammar.View;
import org.jspecify.annotations.Nullable;

/** One way of writing numbers. */
interface NumeralRule {

  /** Reads the number that begins at {@code start} and ends by {@code to}, or null. */
  @Nullable Numeral at(View view, int start, int to);
}
