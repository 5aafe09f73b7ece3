package org.duixian.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duixian.declaration.Declaration;
import org.duixian.declaration.DeclarationFault;
import org.duixian.declaration.FieldType;
import org.duixian.declaration.FieldValue;
import org.duixian.kernel.Label;
import org.duixian.register.Fact;
import org.duixian.register.Item;
import org.duixian.register.Panel;
import org.duixian.register.Trait;
import org.springframework.stereotype.Component;

/** The trait place as registers know it. */
@Component
record PlaceTrait(ItemPlaces places) implements Trait {

  static final String CODE = "place";

  /** By what lists are filtered and sorted. */
  static final Fact COUNT =
      new Fact("count", new Label("位置数", "Places"), new FieldType.Count(0, null));

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public Label label() {
    return new Label("位置", "Places");
  }

  @Override
  public List<DeclarationFault> faults(Declaration declaration, Map<String, Object> parameters) {
    List<DeclarationFault> faults = new ArrayList<>();
    parameters
        .keySet()
        .forEach(
            key ->
                faults.add(
                    DeclarationFault.of(
                        "traits.place." + key, DeclarationFault.Code.UNKNOWN_KEY, key)));
    return faults;
  }

  @Override
  public List<Fact> facts(Map<String, Object> parameters) {
    return List.of(COUNT);
  }

  @Override
  public Set<String> checks() {
    return Set.of("located");
  }

  @Override
  public Optional<Label> objection(String check, Item item) {
    return places.version(item.register(), item.id()) > 0
            && !places.of(item.register(), item.id()).isEmpty()
        ? Optional.empty()
        : Optional.of(new Label("还没有位置", "no place is entered"));
  }

  @Override
  public Optional<Panel> panel(Item item, boolean editable, Map<String, FieldValue> facts) {
    boolean some = facts.containsKey(CODE + ".count");
    return Optional.of(
        new Panel(
            CODE,
            label(),
            "place/PlacesFragment",
            Map.of(
                "item",
                item,
                "places",
                some ? places.of(item.register(), item.id()) : List.of(),
                "editable",
                editable)));
  }
}
