package org.duixian.register;

import java.util.List;

/** What a trait keeps of items was changed; told in the transaction of the write. */
public record TraitWritten(Register register, List<Long> items) {}
