package org.duixian.indicator;

import java.util.List;

/**
 * What is wrong with one cell of a sheet of values.
 *
 * @param row as the sheet counts, the heads are row 1
 * @param column the letter of the column
 */
public record ImportProblem(int row, String column, String messageKey, List<Object> arguments) {}
