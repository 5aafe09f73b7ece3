package org.duixian.personal;

import org.duixian.kernel.Label;

/** One piece that a register keeps about people, such as the phone of who called. */
public record PersonalPiece(String id, Label label, PersonalKind kind) {}
