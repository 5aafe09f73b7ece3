package org.duixian.register;

import org.duixian.declaration.FieldType;
import org.duixian.kernel.Label;

/**
 * What a trait computes of an item, by which lists are filtered, sorted and added up.
 *
 * @param id its word after the trait's code and a point
 */
public record Fact(String id, Label label, FieldType type) {}
