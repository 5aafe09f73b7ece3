/**
 * Takes the text out of a file that somebody brings: plain text, Word, PDF, HTML, or pasted. Pure
 * functions over bytes with bounded memory; what cannot be read is a value with its reason.
 */
@NamedInterface("extract")
@NullMarked
package org.duixian.document.extract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
