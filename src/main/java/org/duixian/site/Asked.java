package org.duixian.site;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duixian.kernel.NotFound;

/**
 * A number whose lineage is asked for, at {@code /source/<kind>/<key>?<parameters>}, and the
 * language of who asks.
 *
 * @param kind statement, count, typed, computed …
 * @param key the rest of the path, without a leading slash
 * @param parameters the query, first values only
 */
public record Asked(
    String kind, String key, Map<String, String> parameters, Locale locale, Wording wording) {

  /** Says whether it is the count of a register. */
  public boolean counts(String register) {
    return kind.equals("count") && key.equals(register);
  }

  /** Returns the groups of the key's pattern, empty when it is a number of another rule. */
  public Optional<MatchResult> matching(String kind, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(key);
    return this.kind.equals(kind) && matcher.matches() ? Optional.of(matcher) : Optional.empty();
  }

  /** Returns what the one rule says that knows the number. */
  @SafeVarargs
  public static Optional<Lineage> firstOf(Optional<Lineage>... rules) {
    return Stream.of(rules).flatMap(Optional::stream).findFirst();
  }

  /** Returns the words of a key in the language of who asks. */
  public String words(String messageKey, Object... arguments) {
    return wording.of(locale, messageKey, arguments);
  }

  /** Returns a parameter, empty text without it. */
  public String text(String parameter) {
    return parameters.getOrDefault(parameter, "");
  }

  /** Returns the parameter {@code year}, or refuses with not found. */
  public int year() {
    return (int) number(text("year"), "[12][0-9]{3}");
  }

  /** Returns a parameter that is a number, or refuses with not found. */
  public long number(String parameter) {
    return id(text(parameter));
  }

  /** Reads the number of a thing, or refuses with not found. */
  public static long id(String digits) {
    return number(digits, "[0-9]{1,18}");
  }

  private static long number(String digits, String pattern) {
    if (!digits.matches(pattern)) {
      throw new NotFound();
    }
    return Long.parseLong(digits);
  }

  /** Reads the name of a constant, or refuses with not found. */
  public static <E extends Enum<E>> E constant(Class<E> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(NotFound::new);
  }
}
