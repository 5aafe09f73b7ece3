package org.duixian.place;

import java.util.ArrayList;
import java.util.List;
import org.duixian.place.PlaceWork.NewPlace;

/**
 * What a file says, before it is known which items there are.
 *
 * @param wrong what is wrong; nothing is taken then
 * @param told what was mended or left out
 */
record PlaceRows(List<Row> rows, List<PlaceRemark> wrong, List<PlaceRemark> told) {

  /** A place with the number of the item that is there. */
  record Row(int row, String number, NewPlace place) {}

  static PlaceRows empty() {
    return new PlaceRows(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  static PlaceRows refused(String messageKey, Object... arguments) {
    PlaceRows rows = empty();
    rows.wrong().add(PlaceRemark.of(0, messageKey, arguments));
    return rows;
  }
}
