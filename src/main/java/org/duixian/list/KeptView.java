package org.duixian.list;

/**
 * What was asked of a list, kept under a name.
 *
 * @param href the address of the list that shows it
 * @param own whether it is the account's own; another's is shared with the district
 * @param shared whether everybody in the district sees it
 */
public record KeptView(long id, String name, String href, boolean own, boolean shared) {}
