/** From characters to numbers: Arabic, Chinese and financial numerals with their scales. */
@NullMarked
package org.duixian.reader.numeral;

import org.jspecify.annotations.NullMarked;
