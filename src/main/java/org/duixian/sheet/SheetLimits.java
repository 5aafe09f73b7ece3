package org.duixian.sheet;

/**
 * How large a file may be that somebody sent.
 *
 * @param rows with something in them, under the heads
 * @param bytes of all parts, unpacked
 */
public record SheetLimits(int rows, long bytes) {}
