package org.duixian.database;

import java.util.function.Supplier;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Remembers for the rest of a request what was read once; outside of a request nothing is. */
public final class OncePerRequest {

  private OncePerRequest() {}

  /**
   * Returns what stands under the key in this request, made when it is not there.
   *
   * @param key names the value with its district
   * @param type type of the value
   */
  public static <T> T get(String key, Class<T> type, Supplier<T> make) {
    if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web)) {
      return make.get();
    }
    Object before = web.getAttribute(key, RequestAttributes.SCOPE_REQUEST);
    if (type.isInstance(before)) {
      return type.cast(before);
    }
    T made = make.get();
    web.setAttribute(key, made, RequestAttributes.SCOPE_REQUEST);
    return made;
  }

  /** Forgets a value, because it was changed. */
  public static void forget(String key) {
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web) {
      web.removeAttribute(key, RequestAttributes.SCOPE_REQUEST);
    }
  }
}
