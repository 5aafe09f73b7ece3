package org.duixian.reader.continuity;

import java.util.List;

/** All that was matched over the documents. */
public record Continuity(List<ChainRow> chains, List<PairRow> pairs, List<ConflictRow> conflicts) {}
