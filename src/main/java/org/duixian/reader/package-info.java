/**
 * Reads a text of a government: from characters to figures, commitments and sections, each with its
 * place in the text and the rules that found it. Pure Java: no Spring, no SQL, no clock, no I/O but
 * the lexicon on the class path. Offsets count Unicode code points of the text as given.
 */
@NullMarked
package org.duixian.reader;

import org.jspecify.annotations.NullMarked;
