package org.duixian.document;

/**
 * What the reading page shows at once: a piece of the text from one offset to another.
 *
 * @param index position among the stretches of the document
 */
record Stretch(int index, int from, int to) {}
