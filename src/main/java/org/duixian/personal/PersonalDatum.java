package org.duixian.personal;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something that is kept about a person; public for its templates only.
 *
 * @param piece which one of those that the declaration names
 * @param masked so much of it that whoever knows it recognises it, null once erased
 * @param erasedWhy null while it is kept
 * @param looks how often the whole of it was looked at
 */
public record PersonalDatum(
    long id,
    String register,
    long item,
    String piece,
    PersonalKind kind,
    int keyNumber,
    @Nullable String masked,
    OffsetDateTime writtenAt,
    String writtenBy,
    @Nullable OffsetDateTime erasedAt,
    @Nullable String erasedBy,
    @Nullable String erasedWhy,
    int looks) {

  /** Says whether it is still kept. */
  public boolean kept() {
    return erasedAt == null;
  }

  /** Where it stands, to which it is sealed. */
  static String place(String district, String register, long item, String piece) {
    return district + "/" + register + "/" + item + "/" + piece;
  }
}
