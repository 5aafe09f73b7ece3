package org.duixian.organisation;

/** A person of the district. */
public record Person(long id, String name) {}
