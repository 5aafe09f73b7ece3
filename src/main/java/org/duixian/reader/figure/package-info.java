/** From quantities to figures: what is measured, in which sense, for which time. */
@NullMarked
package org.duixian.reader.figure;

import org.jspecify.annotations.NullMarked;
