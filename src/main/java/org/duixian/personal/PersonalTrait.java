package org.duixian.personal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duixian.declaration.Declaration;
import org.duixian.declaration.DeclarationFault;
import org.duixian.kernel.Label;
import org.duixian.register.Item;
import org.duixian.register.Panel;
import org.duixian.register.Register;
import org.duixian.register.Registers;
import org.duixian.register.Trait;
import org.springframework.stereotype.Component;

/** The trait personal as registers know it. */
@Component
record PersonalTrait(PersonalData data, Registers registers) implements Trait {

  static final String CODE = "personal";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public Label label() {
    return new Label("个人信息", "Personal data");
  }

  @Override
  public List<DeclarationFault> faults(Declaration declaration, Map<String, Object> parameters) {
    return PersonalPieces.faults(parameters);
  }

  @Override
  public Set<String> checks() {
    return Set.of("given");
  }

  @Override
  public Optional<Label> objection(String check, Item item) {
    List<String> kept =
        data.of(item.register(), item.id()).stream()
            .filter(PersonalDatum::kept)
            .map(PersonalDatum::piece)
            .toList();
    return PersonalPieces.of(registers.get(item.register())).all().stream()
        .filter(each -> !kept.contains(each.id()))
        .findFirst()
        .map(
            each ->
                new Label(
                    "没有" + each.label().zh(),
                    "not given: " + each.label().in(java.util.Locale.ENGLISH)));
  }

  @Override
  public Optional<String> page(Register register) {
    return Optional.of(register.path() + "/personal");
  }

  @Override
  public Optional<Panel> panel(Item item, boolean editable) {
    return Optional.of(
        new Panel(
            CODE,
            label(),
            "personal/PersonalFragment",
            Map.of(
                "item",
                item,
                "pieces",
                PersonalPieces.of(registers.get(item.register())).all(),
                "kept",
                data.of(item.register(), item.id()))));
  }
}
