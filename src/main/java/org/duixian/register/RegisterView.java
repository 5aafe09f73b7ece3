package org.duixian.register;

/**
 * A way to look at the items of a register beside its table; modules above offer theirs.
 *
 * @param order place among the others
 * @param label key of its word
 * @param ending what follows the path of the register
 * @param asks whether it shows what the list is asked for
 */
public record RegisterView(int order, String label, String ending, boolean asks) {}
