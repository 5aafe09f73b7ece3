package org.duixian.followup;

import java.time.LocalDate;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.jspecify.annotations.Nullable;

/** What is typed of a meeting; public for the templates only. */
public record MeetingForm(
    @Nullable String title,
    @Nullable String heldOn,
    @Nullable String place,
    @Nullable String chair,
    @Nullable String attendants) {

  private static final int LONGEST_LINE = 100;

  /** A meeting as it was understood. */
  public record Read(
      String title, LocalDate heldOn, String place, String chair, String attendants) {}

  static MeetingForm of(Meeting meeting) {
    return new MeetingForm(
        meeting.title(),
        meeting.heldOn().toString(),
        meeting.place(),
        meeting.chair(),
        meeting.attendants());
  }

  Read read(FormErrors errors) {
    FieldChecks fields = new FieldChecks(errors);
    return new Read(
        fields.text("title", title, LONGEST_LINE),
        fields.day("heldOn", heldOn),
        fields.text("place", place, LONGEST_LINE),
        fields.text("chair", chair, LONGEST_LINE),
        fields.text("attendants", attendants, MatterForm.LONGEST_WORDS));
  }
}
