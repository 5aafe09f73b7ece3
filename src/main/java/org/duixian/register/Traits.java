package org.duixian.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duixian.declaration.Declaration;
import org.duixian.declaration.DeclarationFault;
import org.duixian.declaration.DeclarationFault.Code;
import org.duixian.declaration.DisclosureLevel;
import org.duixian.declaration.Field;
import org.duixian.declaration.Passage;
import org.duixian.kernel.Label;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The traits of the program. */
@Component
public class Traits {

  private final ObjectProvider<Trait> traits;

  Traits(ObjectProvider<Trait> traits) {
    this.traits = traits;
  }

  /** Returns all, by code. */
  public List<Trait> all() {
    return traits.stream().sorted(java.util.Comparator.comparing(Trait::code)).toList();
  }

  Optional<Trait> find(String code) {
    return traits.stream().filter(each -> each.code().equals(code)).findFirst();
  }

  /** Those of a declaration, in its order. */
  List<Trait> of(Declaration declaration) {
    return declaration.traits().keySet().stream().flatMap(code -> find(code).stream()).toList();
  }

  /** The facts of a declaration's traits, as fields. */
  List<Field> facts(Declaration declaration) {
    List<Field> fields = new ArrayList<>();
    for (Trait trait : of(declaration)) {
      Map<String, Object> parameters = declaration.traits().getOrDefault(trait.code(), Map.of());
      for (Fact fact : trait.facts(parameters)) {
        String id = trait.code() + "." + fact.id();
        fields.add(
            new Field(
                id,
                fact.type(),
                fact.label(),
                false,
                true,
                false,
                false,
                DisclosureLevel.INTERNAL,
                false));
      }
    }
    return fields;
  }

  /** What is wrong in what a declaration says of traits. */
  List<DeclarationFault> faults(Declaration declaration) {
    List<DeclarationFault> faults = new ArrayList<>();
    declaration
        .traits()
        .forEach(
            (code, parameters) ->
                find(code)
                    .ifPresentOrElse(
                        trait -> faults.addAll(trait.faults(declaration, parameters)),
                        () ->
                            faults.add(
                                DeclarationFault.of("traits." + code, Code.UNKNOWN_TRAIT, code))));
    for (Passage passage : declaration.passages()) {
      passage.checks().stream()
          .filter(check -> !known(check))
          .forEach(
              check ->
                  faults.add(
                      DeclarationFault.of(
                          "passages." + passage.id() + ".checks", Code.UNKNOWN_CHECK, check)));
    }
    return faults;
  }

  private boolean known(String check) {
    String[] parts = check.split("\\.", 2);
    return parts.length == 2
        && find(parts[0]).filter(trait -> trait.checks().contains(parts[1])).isPresent();
  }

  /** Returns what a trait adds to a measure, by item; {@code sum} is {@code trait.word}. */
  public Map<Long, List<Contribution>> contributions(
      String sum, Register register, Collection<Long> items) {
    String[] parts = sum.split("\\.", 2);
    return find(parts[0])
        .map(trait -> trait.contributions(parts[1], register, items))
        .orElse(Map.of());
  }

  /** Why the checks of a passage do not let an item pass. */
  List<Label> objections(Passage passage, Item item) {
    return passage.checks().stream()
        .map(check -> check.split("\\.", 2))
        .flatMap(parts -> find(parts[0]).flatMap(trait -> trait.objection(parts[1], item)).stream())
        .toList();
  }
}
