package org.duixian.site;

/**
 * One entry of the main navigation; modules offer theirs as beans.
 *
 * @param order position, ascending
 * @param messageKey key of the word shown
 * @param href where it leads; an entry is current when the path starts with it
 */
public record NavigationEntry(int order, String messageKey, String href) {}
