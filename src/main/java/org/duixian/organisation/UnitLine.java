package org.duixian.organisation;

import java.util.List;

/** One line of a tree on a day; public for its template only. */
public record UnitLine(Unit unit, int depth, List<Post> posts) {}
