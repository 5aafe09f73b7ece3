/** From numbers to quantities: number, unit and the words that bound it. */
@NullMarked
package org.duixian.reader.quantity;

import org.jspecify.annotations.NullMarked;
