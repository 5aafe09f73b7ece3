/** From characters to times: years, months, spans of years, and the period they mean. */
@NullMarked
package org.duixian.reader.time;

import org.jspecify.annotations.NullMarked;
