/**
 * The text as it is, and a normal view of it that maps back. Offsets are code points of the
 * original. Rules read a {@link org.duixian.reader.source.NormalText}, where one character is one
 * Java {@code char}, and ask it for the {@link org.duixian.reader.Span} of what they found.
 */
@NullMarked
package org.duixian.reader.source;

import org.jspecify.annotations.NullMarked;
