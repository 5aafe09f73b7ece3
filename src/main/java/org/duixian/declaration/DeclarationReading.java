package org.duixian.declaration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duixian.declaration.DeclarationFault.Code;
import org.duixian.declaration.RegisterMeasure.Kind;
import org.duixian.declaration.RegisterMeasure.Over;
import org.duixian.kernel.Label;

/** Reads a declaration, noting all that is wrong in it. */
final class DeclarationReading {

  private static final int LONGEST = 4_000;
  private static final int MOST_DECIMALS = 6;

  private final List<DeclarationFault> faults = new ArrayList<>();
  private final DeclarationNode top;

  DeclarationReading(Map<?, ?> yaml) {
    top = new DeclarationNode("", yaml, faults);
  }

  List<DeclarationFault> faults() {
    return faults;
  }

  Declaration read() {
    String code = top.id("register");
    List<Field> fields = new ArrayList<>();
    DisclosureLevel disclosure = top.constant("disclosure", DisclosureLevel.INTERNAL);
    top.nodes("fields").forEach((id, node) -> fields.add(field(id, node)));
    List<Stage> stages = stages();
    Declaration read =
        new Declaration(
            code,
            top.text("area", "projects"),
            top.label("name"),
            top.label("item"),
            top.required("number"),
            top.flag("counted"),
            disclosure,
            top.holders("read", Holder.EVERYBODY),
            top.holders("open", Holder.OFFICE),
            top.holders("edit", Holder.OFFICE, Holder.LEAD),
            List.copyOf(fields),
            stages,
            passages(stages),
            traits(),
            measures(),
            top.words("columns"));
    top.done();
    new DeclarationCheck(read, faults).check();
    return read;
  }

  private Field field(String id, DeclarationNode node) {
    Field field =
        new Field(
            id,
            type(id, node),
            node.label("label"),
            node.flag("required") || id.equals(Core.TITLE.id()),
            node.flag("filter") || Core.of(id).isPresent(),
            node.flag("search") || id.equals(Core.TITLE.id()),
            node.flag("unique"),
            node.constant("disclosure", DisclosureLevel.INTERNAL),
            node.flag("retired"));
    node.done();
    return field;
  }

  private FieldType type(String id, DeclarationNode node) {
    FieldType core = Core.of(id).flatMap(Core::type).orElse(null);
    if (core instanceof FieldType.Money) {
      return new FieldType.Money(places(node, "万元"));
    }
    if (core != null) {
      return core;
    }
    String word = id.equals(Core.LEVEL.id()) ? "choice" : node.required("type");
    return switch (word) {
      case "text" -> new FieldType.Text(node.whole("most", 200, LONGEST));
      case "long-text" -> new FieldType.LongText(node.whole("most", 2_000, LONGEST));
      case "number" -> count(node);
      case "money" -> new FieldType.Money(places(node, "万元"));
      case "area" -> new FieldType.Area();
      case "day" -> new FieldType.Day();
      case "month" -> new FieldType.Month();
      case "choice" -> new FieldType.Choice(options(node));
      case "flag" -> new FieldType.Flag();
      case "unit" -> new FieldType.OfUnit();
      case "person" -> new FieldType.OfPerson();
      case "item" -> new FieldType.OfItem(node.id("of"));
      case "code" -> new FieldType.Code(node.constant("kind", CodeKind.PLAIN));
      default -> {
        if (!word.isEmpty()) {
          node.fault("type", Code.UNKNOWN_WORD, word);
        }
        yield new FieldType.Text(LONGEST);
      }
    };
  }

  private static FieldType count(DeclarationNode node) {
    String unit = node.text("unit", "");
    int decimals = node.whole("decimals", 0, MOST_DECIMALS);
    return new FieldType.Count(decimals, unit.isEmpty() ? null : unit);
  }

  private static int places(DeclarationNode node, String otherwise) {
    return switch (node.text("in", otherwise)) {
      case "元" -> 0;
      case "万元" -> 4;
      case "亿元" -> 8;
      default -> {
        node.fault("in", Code.UNKNOWN_WORD);
        yield 4;
      }
    };
  }

  /** An option is a label, or a map with a label that says that it is offered no more. */
  private List<FieldType.Option> options(DeclarationNode node) {
    List<FieldType.Option> options = new ArrayList<>();
    node.texts("options")
        .forEach(
            (id, written) -> {
              boolean retired = written.startsWith("~");
              String label = retired ? written.substring(1) : written;
              options.add(new FieldType.Option(id, Label.of(label), retired));
            });
    if (options.isEmpty()) {
      node.fault("options", Code.MISSING);
    }
    return List.copyOf(options);
  }

  private List<Stage> stages() {
    List<Stage> stages = new ArrayList<>();
    top.nodes("stages")
        .forEach(
            (id, node) -> {
              stages.add(new Stage(id, node.label("label"), node.flag("end")));
              node.done();
            });
    if (stages.isEmpty()) {
      top.fault("stages", Code.MISSING);
      stages.add(new Stage("open", Label.of("办理中 / Open"), false));
    }
    stages.add(new Stage(Stage.WITHDRAWN, Label.of("撤回 / Withdrawn"), true));
    return List.copyOf(stages);
  }

  private List<Passage> passages(List<Stage> stages) {
    List<Passage> passages = new ArrayList<>();
    top.nodes("passages").forEach((id, node) -> passages.add(passage(id, node)));
    Set<String> all = new LinkedHashSet<>();
    stages.forEach(stage -> all.add(stage.id()));
    all.remove(Stage.WITHDRAWN);
    passages.add(
        new Passage(
            Passage.WITHDRAW,
            Label.of("撤回 / Withdraw"),
            all,
            Stage.WITHDRAWN,
            Set.of(Holder.OFFICE),
            List.of(),
            List.of(),
            "",
            false,
            false,
            true,
            null));
    return List.copyOf(passages);
  }

  private static Passage passage(String id, DeclarationNode node) {
    Passage passage =
        new Passage(
            id,
            node.label("label"),
            new LinkedHashSet<>(node.words("from")),
            node.required("to"),
            node.holders("by", Holder.OFFICE),
            node.words("needs"),
            node.words("checks"),
            node.text("guard", ""),
            node.flag("evidence"),
            node.flag("resolution"),
            node.flag("reason"),
            node.text("discloses", "").isEmpty()
                ? null
                : node.constant("discloses", DisclosureLevel.INTERNAL));
    node.done();
    return passage;
  }

  private Map<String, Map<String, Object>> traits() {
    Map<String, Map<String, Object>> traits = new LinkedHashMap<>();
    top.nodes("traits").forEach((id, node) -> traits.put(id, node.rest()));
    return traits;
  }

  private List<RegisterMeasure> measures() {
    List<RegisterMeasure> measures = new ArrayList<>();
    top.nodes("measures").forEach((id, node) -> measures.add(measure(id, node)));
    return List.copyOf(measures);
  }

  private static RegisterMeasure measure(String id, DeclarationNode node) {
    List<String> arrived = node.words("arrived");
    List<String> standing = node.words("standing");
    String summed = node.text("sum", "");
    String days = node.text("days-from", "");
    Kind kind = !days.isEmpty() ? Kind.DAYS : summed.isEmpty() ? Kind.COUNT : Kind.SUM;
    String of = days.isEmpty() ? summed : days;
    RegisterMeasure measure =
        new RegisterMeasure(
            id,
            node.label("label"),
            kind,
            arrived.isEmpty() ? Over.STANDING : Over.ARRIVED,
            new LinkedHashSet<>(arrived.isEmpty() ? standing : arrived),
            node.texts("where"),
            of.isEmpty() ? null : of,
            new LinkedHashSet<>(node.words("by")));
    node.done();
    return measure;
  }
}
