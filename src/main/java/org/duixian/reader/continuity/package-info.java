/**
 * What was promised against what came of it, over the documents of one place: chains of indicators,
 * pairs of a promise and its answer, figures that disagree. Vocabulary: {@code
 * lexicon/indicators.yaml}, {@code lexicon/continuity.yaml}.
 */
@NamedInterface("continuity")
@NullMarked
package org.duixian.reader.continuity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
