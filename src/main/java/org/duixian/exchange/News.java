package org.duixian.exchange;

import org.jspecify.annotations.Nullable;

/**
 * Something that receivers are told.
 *
 * @param unit the unit it concerns, null for nobody in particular
 * @param path where it can be seen
 */
record News(Topic topic, @Nullable Long unit, String title, String words, String path) {}
