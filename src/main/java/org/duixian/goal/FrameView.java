package org.duixian.goal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A year's frame as its page shows it.
 *
 * @param goals the frame, null before there is one
 * @param tasks tasks of each goal, those below included
 */
public record FrameView(@Nullable GoalFrame goals, GoalTree tree, Map<Long, Long> tasks) {}
