package org.duixian.organisation;

import org.jspecify.annotations.Nullable;

/**
 * An account that may report for a unit.
 *
 * @param account number of the account
 * @param login its sign-in name
 * @param name name of the person
 * @param unit the unit it reports for, null while it has none
 */
public record Reporter(long account, String login, String name, @Nullable Long unit) {}
