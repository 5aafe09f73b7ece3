package org.duixian.followup;

import org.jspecify.annotations.Nullable;

/**
 * One item of an agenda, or one proposed for it.
 *
 * @param position its place, from 1; 0 while it is only proposed
 * @param reason why it is proposed, null for one written by hand
 * @param origin what it was proposed from, such as {@code result-12}; null by hand
 * @param path the page that shows it, null by hand
 * @param unit the unit that reports on it, null if none
 */
public record AgendaItem(
    int position,
    String title,
    @Nullable String reason,
    @Nullable String origin,
    @Nullable String path,
    @Nullable Long unit,
    @Nullable String unitName) {}
