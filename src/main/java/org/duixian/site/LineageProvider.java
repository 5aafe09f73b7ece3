package org.duixian.site;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Explains the numbers of one module; each module with numbers offers one as a bean. */
public interface LineageProvider {

  /**
   * Returns the lineage behind {@code /source/<kind>/<key>}.
   *
   * @param kind statement, count, typed or computed
   * @param key the rest of the path, without a leading slash
   * @param parameters the query, first values only
   * @param locale language of the words
   * @return empty when the number is not this module's; a {@link org.duixian.kernel.NotFound} when
   *     it would be but is not there
   */
  Optional<Lineage> explain(String kind, String key, Map<String, String> parameters, Locale locale);
}
