/** The reader's vocabulary: word lists from {@code lexicon/*.yaml}, ready to be matched. */
@NullMarked
package org.duixian.reader.lexicon;

import org.jspecify.annotations.NullMarked;
