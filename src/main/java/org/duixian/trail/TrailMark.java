package org.duixian.trail;

/**
 * How far the trail of a district is sealed: all entries up to a place in the order of transaction
 * and number.
 *
 * @param transaction transaction of the last sealed entry
 * @param id number of the last sealed entry
 * @param after all entries up to this number are sealed whatever their transaction; it rises only
 *     where a restored copy counts its transactions anew
 */
record TrailMark(long transaction, long id, long after) {

  static final TrailMark START = new TrailMark(0, 0, 0);

  TrailMark at(TrailEntry entry) {
    return new TrailMark(entry.writtenIn(), entry.id(), after);
  }
}
