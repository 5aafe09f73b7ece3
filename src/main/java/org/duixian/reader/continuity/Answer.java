package org.duixian.reader.continuity;

/**
 * A statement that answers another.
 *
 * @param statement what it says
 * @param match why it is the same thing
 */
record Answer(ToldFigure statement, Match match) {}
