/** Formulas over indicators: their grammar, pure and exact, without any value. */
@NullMarked
package org.duixian.indicator.formula;

import org.jspecify.annotations.NullMarked;
