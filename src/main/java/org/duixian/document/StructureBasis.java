package org.duixian.document;

import java.util.List;

/**
 * By which rules a part or a heading was found; public for its template only.
 *
 * @param part name of the part, empty for a heading
 * @param title words of the heading, empty for a part
 * @param steps one line a step, from characters to result
 */
public record StructureBasis(String part, String title, List<String> steps) {}
