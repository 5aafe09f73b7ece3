package org.duixian.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was sent beside what stands; public for its template only.
 *
 * @param action where the form was sent to
 * @param back where to see what stands
 * @param done how many other things of the same edit were written
 * @param kept what else was sent, to be sent again
 * @param files names of the fields with files, which are to be chosen again
 */
public record BothVersions(
    String action,
    String back,
    int done,
    List<Conflict> conflicts,
    List<Sent> kept,
    Set<String> files) {

  /** One value that was sent. */
  public record Sent(String name, String value) {}

  /** One thing of both versions; {@code changed} tells who changed it last and when. */
  public record Conflict(Standing standing, String changed, List<Row> rows) {}

  /**
   * One field of both versions.
   *
   * @param change {@code before} is what was sent, {@code after} what stands
   * @param open whether the form asks which of the two is to stand
   */
  public record Row(ChangedField field, FieldChange change, boolean open) {}

  /** Returns what of a sending the page does not ask for: it is sent again as it was. */
  static List<Sent> kept(Map<String, String[]> sent, List<Conflict> conflicts, Stale stale) {
    List<Sent> kept = new ArrayList<>();
    sent.forEach(
        (name, values) ->
            Stream.of(values)
                .filter(value -> conflicts.stream().noneMatch(each -> asks(each, name, value)))
                .filter(value -> !name.startsWith("_"))
                .map(value -> new Sent(name, stale.instead.getOrDefault(name, value)))
                .forEach(kept::add));
    return kept;
  }

  private static boolean asks(Conflict conflict, String name, String value) {
    Standing.Version version = conflict.standing().version();
    boolean named = version.seen() == null || version.seen().equals(value);
    return version.parameter().equals(name) && named
        || conflict.rows().stream().anyMatch(row -> row.open() && row.field().name().equals(name));
  }

  /** Returns the fields that differ, of those that were sent and those that tell how it stands. */
  static List<Row> rows(Standing standing, Map<String, String[]> sent) {
    Map<String, String> mine = new HashMap<>(standing.asked());
    if (mine.isEmpty()) {
      sent.forEach((name, values) -> mine.put(name, String.join("、", values)));
    }
    List<Row> rows = new ArrayList<>();
    for (FieldChange change : standing.fields().between(mine, standing.values())) {
      ChangedField field = standing.fields().get(change.field());
      boolean asked = mine.containsKey(field.name());
      boolean stands = standing.values().containsKey(field.name());
      if (asked || field.told() && stands) {
        rows.add(new Row(field, change, asked && stands && standing.asked().isEmpty()));
      }
    }
    return rows;
  }

  /** Says whether all that was sent stands already. */
  boolean settled(Map<String, String[]> sent) {
    return conflicts.stream()
        .allMatch(
            each ->
                each.rows().isEmpty()
                    && each.standing().fields().all().stream()
                        .anyMatch(field -> sent.containsKey(field.name())));
  }
}
