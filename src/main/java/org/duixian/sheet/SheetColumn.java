package org.duixian.sheet;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a sheet, out and in.
 *
 * @param key its name in the program
 * @param head message key of what stands over it
 * @param width in characters
 * @param write what stands in a row: a number, a day, or what is told as text; null for nothing
 * @param read how a cell is taken that comes in
 */
public record SheetColumn<T>(
    String key, String head, int width, Function<T, @Nullable Object> write, Meaning read) {}
