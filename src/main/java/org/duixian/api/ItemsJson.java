package org.duixian.api;

import java.util.List;

/** Items as they stand after they were opened or passed under a key. */
record ItemsJson(String key, List<ItemJson> items) {}
