package org.duixian.personal;

import java.time.OffsetDateTime;

/** One look at the whole of a piece; public for its template only. */
public record PersonalLook(String piece, OffsetDateTime at, String accountName, String reason) {}
