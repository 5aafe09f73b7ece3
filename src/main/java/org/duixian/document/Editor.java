package org.duixian.document;

import java.util.List;
import org.duixian.change.Fields;
import org.duixian.change.HistoryLine;
import org.duixian.site.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * The row that is open for a closer look; public for its template only.
 *
 * @param form the fields as typed, or as they stand
 * @param history its changes, newest first
 * @param cuts where a commitment can be split, empty for a figure
 * @param previous the commitment before, into which it can be merged, null if there is none
 * @param units names of the units that can lead, empty for a figure
 * @param unit the lead unit as typed, or as it stands
 */
public record Editor(
    Row row,
    StatementForm form,
    FormErrors errors,
    List<HistoryLine> history,
    List<Cut> cuts,
    @Nullable Row previous,
    List<String> units,
    String unit) {

  /** Returns the same row with what was typed into its fields. */
  Editor with(StatementForm typed, FormErrors found) {
    return new Editor(row, typed, found, history, cuts, previous, units, unit);
  }

  /** Returns the fields that its history tells. */
  public Fields fields() {
    return StatementVersion.FIELDS;
  }

  /** Returns the same row with the unit that was typed. */
  Editor withUnit(String typed) {
    return new Editor(row, form, errors, history, cuts, previous, units, typed);
  }

  /** Returns the cuts after a punctuation mark, or all others. */
  public List<Cut> cuts(boolean punctuated) {
    return cuts.stream().filter(cut -> cut.punctuated() == punctuated).toList();
  }
}
