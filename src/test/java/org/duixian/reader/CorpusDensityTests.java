package org.duixian.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** In every real report about as many figures are found as it has numbers with a unit. */
class CorpusDensityTests {

  /** Figures per 1 000 characters; the median report has 12. */
  private static final double LEAST = 2.8;

  private static final double MOST = 24;

  /**
   * Words, ranks and Chinese numerals add to what the pattern counts; names and dates take away.
   */
  private static final double LEAST_OF_COUNTED = 0.9;

  private static final double MOST_OF_COUNTED = 1.45;

  private static final Pattern COUNTED =
      Pattern.compile(
          "(?<![\\d第])\\d[\\d,]*(?:\\.\\d+)?[ 　]?[余多]?[万亿千百]?[亿万]?"
              + "(?:%|％|元|美元|个|家|户|套|人|公里|亩|平方|吨|项|所|件|处|条|公顷|座|辆|米|倍|位)");

  @Test
  void findsAPlausibleNumberOfFiguresInEveryReport() {
    Map<String, String> outside = new TreeMap<>();
    for (Path file : Shared.texts("corpus")) {
      String text = Shared.text(file);
      int found = Reader.standard().read(text).figures().size();
      double density = found * 1000.0 / text.length();
      double share = found / Math.max(1.0, counted(text));
      if (density < LEAST
          || density > MOST
          || share < LEAST_OF_COUNTED
          || share > MOST_OF_COUNTED) {
        outside.put(Shared.name(file), "%.1f per 1 000, %.2f of counted".formatted(density, share));
      }
    }
    assertThat(outside).isEmpty();
  }

  @Test
  void knowsThePlaceAndYearOfEveryReport() {
    Map<String, String> unknown = new TreeMap<>();
    for (Path file : Shared.texts("corpus")) {
      DocumentFacts facts = Reader.standard().read(Shared.text(file)).facts();
      String name = Shared.name(file);
      boolean year = name.endsWith("_" + facts.year());
      if (facts.place() == null || !year) {
        unknown.put(name, facts.place() + " " + facts.year());
      }
    }
    assertThat(unknown).isEmpty();
  }

  private static long counted(String text) {
    Matcher number = COUNTED.matcher(text);
    long counted = 0;
    while (number.find()) {
      counted++;
    }
    return counted;
  }
}
