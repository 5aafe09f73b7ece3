package org.duixian.schedule;

import org.duixian.register.Register;

/** The nodes of an item were planned, moved or done; told in the transaction of the write. */
public record ScheduleChanged(Register register, long item) {}
