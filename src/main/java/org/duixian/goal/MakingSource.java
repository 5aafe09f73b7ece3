package org.duixian.goal;

import org.duixian.document.Document;

/** A document from which the ledger of its year can be made, with what was confirmed in it. */
public record MakingSource(
    Document document, int confirmedTasks, int openTasks, int confirmedTargets, int openFigures) {}
