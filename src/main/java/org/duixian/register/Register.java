package org.duixian.register;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duixian.declaration.Core;
import org.duixian.declaration.Declaration;
import org.duixian.declaration.DisclosureLevel;
import org.duixian.declaration.Field;

/**
 * A register that is in force, as somebody of a level of disclosure sees it.
 *
 * @param version number of the declaration, 0 for the shipped one
 * @param facts what its traits publish of each item, as fields that nobody fills in
 * @param viewer what of it is told: INTERNAL for all of it
 */
public record Register(
    Declaration declaration, int version, List<Field> facts, DisclosureLevel viewer) {

  /** Makes one with all that it holds. */
  public Register(Declaration declaration, int version, List<Field> facts) {
    this(declaration, version, facts, DisclosureLevel.INTERNAL);
  }

  /** Says whether nothing of it is held back. */
  public boolean whole() {
    return viewer == DisclosureLevel.INTERNAL;
  }

  /**
   * Returns what somebody of a level sees of it: items that are disclosed so far, with the fields
   * that are; empty where not even titles are.
   */
  public Optional<Register> seenBy(DisclosureLevel level) {
    if (level == DisclosureLevel.INTERNAL) {
      return Optional.of(this);
    }
    Declaration seen = declaration.seenBy(level);
    List<Field> told = facts.stream().filter(each -> each.disclosure().seenBy(level)).toList();
    return seen.field(Core.TITLE.id()).map(title -> new Register(seen, version, told, level));
  }

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
