package org.duixian.organisation;

/** A person of the district; public for its template only. */
public record Person(long id, String name) {}
