package org.duixian.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One entry of the sample file, with its values by name. */
record Entry(Map<?, ?> values) {

  String text(String name) {
    return optional(name)
        .orElseThrow(() -> new IllegalStateException("no " + name + " in the sample " + values));
  }

  Optional<String> optional(String name) {
    return Optional.ofNullable(values.get(name)).map(Object::toString);
  }

  LocalDate day(String name) {
    return optionalDay(name)
        .orElseThrow(() -> new IllegalStateException("no " + name + " in the sample " + values));
  }

  /** YAML reads a date as midnight in universal time. */
  Optional<LocalDate> optionalDay(String name) {
    return values.get(name) instanceof Date date
        ? Optional.of(LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC))
        : Optional.empty();
  }

  List<String> texts(String name) {
    return values.get(name) instanceof List<?> list
        ? list.stream().map(Object::toString).toList()
        : List.of();
  }

  /** The names of its values, in the order of the file. */
  List<String> names() {
    return values.keySet().stream().map(Object::toString).toList();
  }

  int number(String name) {
    return Integer.parseInt(text(name));
  }

  OffsetDateTime moment(String name) {
    return OffsetDateTime.parse(text(name));
  }

  List<BigDecimal> numbers(String name) {
    return texts(name).stream().map(BigDecimal::new).toList();
  }

  Entry entry(String name) {
    if (values.get(name) instanceof Map<?, ?> map) {
      return new Entry(map);
    }
    throw new IllegalStateException("no " + name + " in the sample");
  }

  List<Entry> entries(String name) {
    if (values.get(name) instanceof List<?> list) {
      return list.stream().map(each -> new Entry((Map<?, ?>) each)).toList();
    }
    return List.of();
  }
}
