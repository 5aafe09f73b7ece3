package org.duixian.register;

import java.time.LocalDate;
import java.util.List;

/**
 * Items were opened, changed or passed; told in the transaction of the write.
 *
 * @param action what was done, such as {@code item.pass}
 * @param before the items as they were, in the order of {@code after}; empty for new ones
 * @param day the day from which it counts
 */
public record ItemsWritten(
    Register register, String action, List<Item> before, List<Item> after, LocalDate day) {}
