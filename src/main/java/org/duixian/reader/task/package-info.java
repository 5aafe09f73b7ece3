/**
 * Commitments: the clauses of plan parts that an office would enter as lines of its ledger. A
 * passage is cut into sentences and clauses; each clause is judged by its opening words, its end
 * and its place in the sentence. Vocabulary: {@code lexicon/tasks.yaml}.
 */
@NullMarked
package org.duixian.reader.task;

import org.jspecify.annotations.NullMarked;
