package org.duixian.publication;

/**
 * A paper was signed and numbered; published inside the transaction that did so.
 *
 * @param openToAll whether the portal shows it
 */
public record BulletinPublished(
    String district, long bulletin, String title, int number, boolean openToAll) {}
