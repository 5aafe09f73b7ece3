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
record Mark(long transaction, long id, long after) {

  static final Mark START = new Mark(0, 0, 0);

  Mark at(TrailEntry entry) {
    return new Mark(entry.writtenIn(), entry.id(), after);
  }
}
