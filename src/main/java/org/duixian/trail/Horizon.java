package org.duixian.trail;

/**
 * Where the transactions of the database server stand.
 *
 * @param oldestRunning all below it have ended: what they wrote is there to be seen
 * @param next none yet has this number or a higher one
 */
record Horizon(long oldestRunning, long next) {

  static final Horizon ALL = new Horizon(Long.MAX_VALUE, Long.MAX_VALUE);
}
