package org.duixian.register;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duixian.declaration.Declaration;
import org.duixian.declaration.Field;

/**
 * A register that is in force.
 *
 * @param version number of the declaration, 0 for the shipped one
 * @param facts what its traits publish of each item, as fields that nobody fills in
 */
public record Register(Declaration declaration, int version, List<Field> facts) {

  /** Returns the word that tells it from other registers. */
  public String code() {
    return declaration.code();
  }

  /** Returns the address of its list. */
  public String path() {
    return declaration.path();
  }

  /** Returns the fields for which index rows are kept. */
  List<Field> indexed() {
    return Stream.concat(declaration.fields().stream().filter(Field::indexed), facts.stream())
        .toList();
  }

  /** Returns a field or a fact. */
  public Optional<Field> column(String id) {
    return declaration
        .field(id)
        .or(() -> facts.stream().filter(each -> each.id().equals(id)).findFirst());
  }
}
