package org.duixian.followup;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step to be taken.
 *
 * @param version the version of the matter that was seen
 * @param day the day set or asked for, null where the kind sets none
 * @param files numbers of the attachments that prove it
 */
public record NewStep(
    StepKind kind, int version, String words, @Nullable LocalDate day, List<Long> files) {}
