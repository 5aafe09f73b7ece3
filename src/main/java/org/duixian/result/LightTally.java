package org.duixian.result;

import org.duixian.kernel.Light;
import org.jspecify.annotations.Nullable;

/**
 * How many tasks of a closed round show a light.
 *
 * @param node the goal they hang on now, null for none and for tasks that were dropped since
 */
public record LightTally(@Nullable Long node, Light light, int tasks) {}
