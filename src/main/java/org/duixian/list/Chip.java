package org.duixian.list;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A condition in force.
 *
 * @param key key of its column
 * @param labels keys of its words
 * @param value what it asks for beside, empty for nothing
 * @param href the address without it
 */
public record Chip(String key, List<String> labels, String value, String href) {

  static <T> Chip of(Condition<T> condition, Function<Condition.In<T>, String> name, String href) {
    Column<T> column = condition.column();
    String key = column.key();
    List<String> own = List.of(column.label());
    return switch (condition) {
      case Condition.Chosen<T> chosen ->
          new Chip(key, chosen.cases().stream().map(Case::label).toList(), "", href);
      case Condition.In<T> in -> new Chip(key, own, name.apply(in), href);
      case Condition.Between<T> between -> new Chip(key, own, between.written(), href);
      case Condition.Words<T> words -> new Chip(key, own, words.written(), href);
      case Condition.Empty<T> empty ->
          new Chip(key, List.of(empty.empty() ? column.none() : column.label()), "", href);
    };
  }

  /** Returns the words before its value. */
  public String label(Function<String, String> wording) {
    return labels.stream().map(wording).collect(Collectors.joining(" / "));
  }

  /** Returns its words. */
  String words(Function<String, String> wording) {
    return label(wording) + (value.isEmpty() ? "" : " " + value);
  }
}
