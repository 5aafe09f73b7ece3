package org.duixian.publication;

import org.duixian.publication.paper.Level;

/**
 * One paragraph of a paper's text.
 *
 * @param words the words with their references to figures
 */
public record PaperSentence(int position, Level level, String words, int version) {}
