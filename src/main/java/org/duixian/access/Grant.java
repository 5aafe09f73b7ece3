package org.duixian.access;

import org.jspecify.annotations.Nullable;

/**
 * A role that an account holds.
 *
 * @param unit the unit for which it holds the role, null for none
 */
public record Grant(AccountRole role, @Nullable Long unit) {}
