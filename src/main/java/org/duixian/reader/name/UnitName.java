package org.duixian.reader.name;

import java.util.List;

/**
 * A unit of a district as the proposer needs it.
 *
 * @param key what the caller knows it by
 * @param name its full name, such as 区住房和城乡建设局
 * @param aliases other names it goes by
 * @param topics kinds of departments of {@code topics.yaml}, or words of its own field; when empty
 *     the kind is told from the names
 */
public record UnitName(String key, String name, List<String> aliases, List<String> topics) {}
