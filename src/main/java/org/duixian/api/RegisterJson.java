package org.duixian.api;

import java.util.List;
import org.duixian.declaration.Field;
import org.duixian.declaration.FieldType;
import org.duixian.declaration.Passage;
import org.duixian.declaration.Stage;
import org.duixian.register.Register;
import org.jspecify.annotations.Nullable;

/**
 * A register as it is declared.
 *
 * @param version number of the declaration, 0 for the shipped one
 */
record RegisterJson(
    String code,
    String name,
    @Nullable String englishName,
    int version,
    List<FieldJson> fields,
    List<StageJson> stages,
    List<PassageJson> passages,
    String page) {

  /**
   * A field that items have.
   *
   * @param type such as text, money, day, choice, ofUnit
   * @param unit in which its numbers are sent, null for none
   * @param options ids of the options of a choice
   * @param fact whether a trait tells it, so that nobody fills it in
   */
  record FieldJson(
      String id,
      String label,
      String type,
      @Nullable String unit,
      boolean required,
      boolean unique,
      List<String> options,
      boolean fact) {

    static FieldJson of(Field field, boolean fact) {
      String type = field.type().getClass().getSimpleName();
      return new FieldJson(
          field.id(),
          field.label().zh(),
          Character.toLowerCase(type.charAt(0)) + type.substring(1),
          field.type().headUnit(),
          field.required(),
          field.unique(),
          field.type() instanceof FieldType.Choice choice
              ? choice.options().stream().map(FieldType.Option::id).toList()
              : List.of(),
          fact);
    }
  }

  /** A stage in which items stand; {@code end} where nothing more is expected. */
  record StageJson(String id, String label, boolean end) {

    static StageJson of(Stage stage) {
      return new StageJson(stage.id(), stage.label().zh(), stage.end());
    }
  }

  /** A way between stages, and what it asks for. */
  record PassageJson(
      String id,
      String label,
      List<String> from,
      String to,
      List<String> needs,
      boolean evidence,
      boolean resolution,
      boolean reason) {

    static PassageJson of(Passage passage) {
      return new PassageJson(
          passage.id(),
          passage.label().zh(),
          passage.from().stream().sorted().toList(),
          passage.to(),
          passage.needs(),
          passage.evidence(),
          passage.resolution(),
          passage.reason());
    }
  }

  static RegisterJson of(Register register) {
    var declaration = register.declaration();
    List<FieldJson> fields =
        java.util.stream.Stream.concat(
                declaration.filled().stream().map(field -> FieldJson.of(field, false)),
                register.facts().stream().map(fact -> FieldJson.of(fact, true)))
            .toList();
    return new RegisterJson(
        register.code(),
        declaration.name().zh(),
        declaration.name().en(),
        register.version(),
        fields,
        declaration.stages().stream().map(StageJson::of).toList(),
        declaration.passages().stream().map(PassageJson::of).toList(),
        register.path());
  }
}
