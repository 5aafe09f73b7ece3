package org.duixian.declaration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.duixian.kernel.Label;

/**
 * A register as it is declared.
 *
 * @param code word that tells it from other registers
 * @param area where it stands in the navigation
 * @param item what one thing of it is called
 * @param prefix begins the numbers of its items
 * @param counted whether its numbers follow each other without a gap, year by year
 * @param disclosure how far its items are disclosed when they are opened
 * @param read who sees its items
 * @param open who opens items
 * @param edit who changes them
 * @param stages in the order of the life of an item; the first is where items are opened
 * @param traits what it can do, by code, with their parameters
 * @param columns ids of the fields that its table shows at first
 */
public record Declaration(
    String code,
    String area,
    Label name,
    Label item,
    String prefix,
    boolean counted,
    DisclosureLevel disclosure,
    Set<Holder> read,
    Set<Holder> open,
    Set<Holder> edit,
    List<Field> fields,
    List<Stage> stages,
    List<Passage> passages,
    Map<String, Map<String, Object>> traits,
    List<RegisterMeasure> measures,
    List<String> columns) {

  /** Where registers can stand in the navigation. */
  public static final List<String> AREAS =
      List.of("goals", "projects", "city", "economy", "governance", "livelihood", "supervision");

  /** Returns a field, empty if it has none of that id. */
  public Optional<Field> field(String id) {
    return fields.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** Returns the fields that are filled in. */
  public List<Field> filled() {
    return fields.stream().filter(each -> !each.retired()).toList();
  }

  /**
   * Returns the register as somebody of a level of disclosure sees it: without the fields, traits
   * and measures that are not told at that level.
   */
  public Declaration seenBy(DisclosureLevel viewer) {
    List<Field> seen = fields.stream().filter(each -> each.disclosure().seenBy(viewer)).toList();
    List<String> hidden =
        fields.stream().filter(each -> !seen.contains(each)).map(Field::id).toList();
    return new Declaration(
        code,
        area,
        name,
        item,
        prefix,
        counted,
        disclosure,
        read,
        open,
        edit,
        seen,
        stages,
        passages,
        Map.of(),
        List.of(),
        columns.stream().filter(each -> !hidden.contains(each) && !each.contains(".")).toList());
  }

  /** Returns a stage, empty if it has none of that id. */
  public Optional<Stage> stage(String id) {
    return stages.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** Returns the stage in which items are opened. */
  public Stage first() {
    return stages.getFirst();
  }

  /** Returns a passage, empty if it has none of that id. */
  public Optional<Passage> passage(String id) {
    return passages.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** Returns the passages that lead out of a stage. */
  public Stream<Passage> from(String stage) {
    return passages.stream().filter(each -> each.from().contains(stage));
  }

  /** Returns the address of its list. */
  public String path() {
    return "/registers/" + code;
  }
}
