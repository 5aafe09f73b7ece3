package org.duixian.register;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duixian.declaration.Declaration;
import org.duixian.declaration.DeclarationFault;
import org.duixian.declaration.FieldValue;
import org.duixian.kernel.Label;

/**
 * Something that the items of a register can do, written once: a module with tables, rules and
 * fragments of its own, that knows no register by name.
 */
public interface Trait {

  /** Returns the word by which declarations name it. */
  String code();

  /** Returns what it is called. */
  Label label();

  /** Returns what is wrong in the parameters that a declaration gives it. */
  default List<DeclarationFault> faults(Declaration declaration, Map<String, Object> parameters) {
    return List.of();
  }

  /** Returns the facts that it publishes of each item. */
  default List<Fact> facts(Map<String, Object> parameters) {
    return List.of();
  }

  /** Returns the words of the checks that a passage can ask it for. */
  default Set<String> checks() {
    return Set.of();
  }

  /** Returns why a check does not let an item pass, empty where it does. */
  default Optional<Label> objection(String check, Item item) {
    return Optional.empty();
  }

  /**
   * Returns what it adds to a measure, such as the amounts paid by month, by item.
   *
   * @param sum what is added up, after the trait's code and a point
   */
  default Map<Long, List<Contribution>> contributions(
      String sum, Register register, Collection<Long> items) {
    return Map.of();
  }

  /** Returns the path of what it shows of all items, empty where it shows each by itself. */
  default Optional<String> page(Register register) {
    return Optional.empty();
  }

  /** Returns what it shows on the page of an item. */
  default Optional<Panel> panel(Item item, boolean editable) {
    return Optional.empty();
  }

  /**
   * Returns the same, where its own facts of the item are known: who has published none has nothing
   * to read.
   */
  default Optional<Panel> panel(Item item, boolean editable, Map<String, FieldValue> facts) {
    return panel(item, editable);
  }
}
