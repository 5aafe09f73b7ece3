package org.duixian.responsibility;

import java.util.Map;
import org.duixian.kernel.Sourced;

/** One person with how many items are his in each role; public for the templates only. */
public record LoadLine(long person, String name, Map<ResponsibilityRole, Sourced> items) {}
