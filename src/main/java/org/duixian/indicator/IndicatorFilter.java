package org.duixian.indicator;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.duixian.reader.Measure;
import org.jspecify.annotations.Nullable;

/**
 * Which indicators of a year are meant; what cannot be understood of a query is left out.
 *
 * @param measure the family of measures, null for any
 * @param state how far the year has come, null for any
 * @param text words in name, code or alias; empty for any
 */
public record IndicatorFilter(
    int year, @Nullable Measure measure, @Nullable State state, String text, int page) {

  private static final int LONGEST_TEXT = 50;

  /** How far an indicator has come in a year. */
  public enum State {
    HEADLINE,
    TARGETED,
    UNTARGETED,
    REPORTED,
    SILENT
  }

  static IndicatorFilter of(int year, Map<String, String> parameters) {
    String text = parameters.getOrDefault("q", "").strip();
    String page = parameters.getOrDefault("page", "1");
    return new IndicatorFilter(
        year,
        constant(Measure.values(), parameters.get("family")),
        constant(State.values(), parameters.get("state")),
        text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text,
        page.matches("[1-9]\\d{0,3}") ? Integer.parseInt(page) : 1);
  }

  private static <E extends Enum<E>> @Nullable E constant(E[] values, @Nullable String name) {
    return Arrays.stream(values)
        .filter(each -> each.name().equalsIgnoreCase(name))
        .findFirst()
        .orElse(null);
  }

  /** Returns the path of the list with these. */
  public String path() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("year", String.valueOf(year));
    if (measure != null) {
      fields.put("family", measure.code());
    }
    if (state != null) {
      fields.put("state", state.name().toLowerCase(java.util.Locale.ROOT));
    }
    if (!text.isEmpty()) {
      fields.put("q", text);
    }
    if (page > 1) {
      fields.put("page", String.valueOf(page));
    }
    return "/indicators?"
        + fields.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
  }

  /** Returns the same in another year. */
  public IndicatorFilter in(int other) {
    return new IndicatorFilter(other, measure, state, text, 1);
  }

  /** Returns the same with another family. */
  public IndicatorFilter with(@Nullable Measure other) {
    return new IndicatorFilter(year, other, state, text, 1);
  }

  /** Returns the same with another state. */
  public IndicatorFilter with(@Nullable State other) {
    return new IndicatorFilter(year, measure, other, text, 1);
  }

  /** Returns another page of the same. */
  public IndicatorFilter at(int other) {
    return new IndicatorFilter(year, measure, state, text, other);
  }
}
