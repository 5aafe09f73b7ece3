package org.duixian.goal;

import java.util.List;

/**
 * What is wrong with one cell of a sheet.
 *
 * @param row as the sheet counts, the heads are row 1
 * @param column the letters of the column, such as E
 * @param messageKey words of the problem
 */
public record SheetProblem(int row, String column, String messageKey, List<Object> arguments) {}
