package org.duixian.goal;

/** A named query of the table. */
public record SavedView(long id, String name, String query) {}
