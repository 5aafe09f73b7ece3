package org.duixian.overview;

import org.duixian.kernel.Light;
import org.duixian.kernel.Sourced;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for a decision today.
 *
 * @param light how urgent it is
 * @param number the figure beside it, null if none
 * @param messageKey key of the words that say why it waits, with {@code name} in them
 * @param action key of what can be done
 * @param href where it is done
 */
public record Pressing(
    Light light,
    String title,
    String href,
    @Nullable Sourced number,
    String messageKey,
    String name,
    @Nullable String action,
    @Nullable String actionHref) {}
