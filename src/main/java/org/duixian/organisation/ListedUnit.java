package org.duixian.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a pasted list of units that is right.
 *
 * @param line its number, heads counted, from 1
 * @param parent the name of a unit that stands or is listed before it
 * @param login of the account to be opened for its reporter
 * @param reporter the reporter's name
 */
record ListedUnit(
    int line,
    UnitKind kind,
    String name,
    String shortName,
    @Nullable String code,
    @Nullable String parent,
    List<String> aliases,
    List<String> topics,
    @Nullable String login,
    String reporter) {}
