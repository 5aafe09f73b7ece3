package org.duixian.api;

import java.util.List;

/**
 * What became of a delivery.
 *
 * @param key the key it was sent under
 * @param received how many values it held
 * @param changed how many of them were new or different
 * @param observations how the values stand now
 */
record ReceiptJson(String key, int received, int changed, List<ObservationJson> observations) {}
