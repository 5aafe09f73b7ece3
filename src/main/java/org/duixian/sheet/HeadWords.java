package org.duixian.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The words of a key in a language. A head may have several, parted by {@code |}: the first is
 * written, each is known.
 */
@FunctionalInterface
public interface HeadWords {

  /** The languages in which a sheet may come in. */
  List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

  /** Returns the words of a key. */
  String of(Locale locale, String key);

  /** Returns the choice that a cell names in either language. */
  default <E> Optional<E> choice(E[] choices, Function<E, String> key, String typed) {
    String bare = Blanks.bare(typed);
    return Arrays.stream(choices)
        .filter(
            each ->
                LANGUAGES.stream()
                    .anyMatch(locale -> Blanks.bare(of(locale, key.apply(each))).equals(bare)))
        .findFirst();
  }

  /** Returns the head of a column in Chinese, to name one that is not there. */
  default String head(SheetColumn<?> column) {
    return heads(column, LANGUAGES.getFirst()).getFirst();
  }

  /** Returns the words that name a column in a language, the one that is written first. */
  default List<String> heads(SheetColumn<?> column, Locale locale) {
    return List.of(of(locale, column.head()).split("\\|"));
  }
}
