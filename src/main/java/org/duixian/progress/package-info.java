/**
 * Progress as pure functions: plan curves, completion, lead and lag, lights, ranks and forecasts;
 * each formula has its id in {@code docs/manual/progress.md}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package org.duixian.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
