package org.duixian.result;

/**
 * What the office can do about a result that lags; a module that follows up declares one as a bean.
 *
 * @param messageKey key of the link's words
 * @param path path to which the number of the result is added
 */
public record ResultLink(String messageKey, String path) {

  /** Returns where the link of a result leads. */
  public String of(RoundResult result) {
    return path + result.id();
  }
}
