package org.duixian.document;

import org.duixian.reader.Role;
import org.jspecify.annotations.Nullable;

/** Place, sort and state of a statement; what counts and outlines need of it. */
record StatementMark(
    long id, StatementKind kind, int start, @Nullable Role role, StatementState state) {}
