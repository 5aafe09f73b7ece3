package org.duixian.access;

import org.jspecify.annotations.Nullable;

/** One line of the list of accounts; public for its template only. */
public record AccountView(
    long id,
    String login,
    String name,
    AccountRole role,
    @Nullable String unitName,
    boolean hasPassword,
    boolean active,
    boolean sample) {}
