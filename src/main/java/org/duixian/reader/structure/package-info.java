/**
 * The shape of a document: headings, paragraphs, parts, and what the text says of itself. A passage
 * is a paragraph with its normal view, line ends inside it removed.
 */
@NullMarked
package org.duixian.reader.structure;

import org.jspecify.annotations.NullMarked;
