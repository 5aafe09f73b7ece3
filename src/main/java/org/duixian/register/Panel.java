package org.duixian.register;

import java.util.Map;
import org.duixian.kernel.Label;
import org.jspecify.annotations.Nullable;

/**
 * What a trait shows on an item's page.
 *
 * @param id the anchor
 * @param template a fragment; it is given {@code frame} beside the values
 */
public record Panel(
    String id, Label title, String template, Map<String, @Nullable Object> values) {}
