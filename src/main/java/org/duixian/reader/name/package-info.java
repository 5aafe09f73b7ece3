/**
 * Names that stand in a text, and the units of a district that a commitment may mean. Vocabulary:
 * {@code lexicon/names.yaml}, {@code lexicon/departments.yaml}, {@code lexicon/topics.yaml}.
 */
@NamedInterface("name")
@NullMarked
package org.duixian.reader.name;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
