package org.duixian.publication;

import org.duixian.kernel.Period;

/**
 * A public paper that opens the commitments of a round; public for the templates only.
 *
 * @param newer whether the period was opened again since, as an edition after this one
 */
public record Publication(long bulletin, Period period, int edition, boolean newer) {}
