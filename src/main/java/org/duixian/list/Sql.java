package org.duixian.list;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A query as SQL: pieces of the program's text and named parameters, never a piece of the input.
 *
 * @param from the list's table as {@code t}, with the grams as {@code g} where rows are found by
 *     them; empty where the statement names its own
 * @param where what the query asks for
 * @param page what bounds the page besides, begins with {@code and}; empty at the beginning
 * @param order the order of the page
 * @param again the same over {@code t} alone, for rows that are read around it
 * @param place the columns {@code sort_key} and {@code sort_value}, by which pages follow
 */
public record Sql(
    String from,
    String where,
    String page,
    String order,
    String again,
    String place,
    Map<String, @Nullable Object> values) {}
