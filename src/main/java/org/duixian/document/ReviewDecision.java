package org.duixian.document;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duixian.change.Stale;
import org.duixian.change.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What the form around the rows sends; a row is named as {@code number:version}.
 *
 * @param confirm the row whose confirm button was pressed
 * @param reject the row whose reject button was pressed
 * @param undo the row whose button for taking back was pressed
 * @param row rows that are checked
 * @param seen all rows of the page that wait for review, separated by spaces
 * @param all which bulk button was pressed: confirm, reject (the checked) or rest
 * @param section index of the stretch shown
 * @param only {@code proposed} while the page shows these only
 */
record ReviewDecision(
    @Nullable String confirm,
    @Nullable String reject,
    @Nullable String undo,
    @Nullable List<String> row,
    @Nullable String seen,
    @Nullable String all,
    @Nullable Integer section,
    @Nullable String only) {

  Review.@Nullable Seen taken() {
    return undo == null ? null : parsed(undo).findFirst().orElse(null);
  }

  List<Review.Seen> rows() {
    if (confirm != null) {
      return parsed(confirm).toList();
    }
    if (reject != null) {
      return parsed(reject).toList();
    }
    if ("rest".equals(all)) {
      return seen == null ? List.of() : parsed(seen).toList();
    }
    return row == null ? List.of() : row.stream().flatMap(ReviewDecision::parsed).toList();
  }

  StatementState state() {
    return reject != null || "reject".equals(all)
        ? StatementState.REJECTED
        : StatementState.CONFIRMED;
  }

  /** Refuses what somebody else had changed of the rows; those left are in the table of both. */
  Stale overtaken(long document, Review.Bulk bulk) {
    String button = confirm != null ? "confirm" : reject != null ? "reject" : null;
    List<Standing> stale =
        bulk.stale().stream()
            .map(each -> button == null ? each : each.seenAs(button, null, each.version().now()))
            .toList();
    Map<String, String> again =
        "rest".equals(all) ? Map.of("all", "confirm", "seen", "") : Map.of();
    return new Stale(stale, back(document), bulk.changed(), again);
  }

  String back(long document) {
    return "/documents/"
        + document
        + "?section="
        + (section == null ? 0 : section)
        + ("proposed".equals(only) ? "&only=proposed" : "");
  }

  static Stream<Review.Seen> parsed(String rows) {
    return Arrays.stream(rows.strip().split("\\s+"))
        .filter(row -> row.matches("\\d{1,18}:\\d{1,9}"))
        .map(
            row -> {
              int colon = row.indexOf(':');
              return new Review.Seen(
                  Long.parseLong(row.substring(0, colon)),
                  Integer.parseInt(row.substring(colon + 1)));
            });
  }
}
