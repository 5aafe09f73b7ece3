package org.duixian.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duixian.declaration.Core;
import org.duixian.declaration.DeclarationTree;
import org.duixian.kernel.BadRequest;
import org.duixian.kernel.Label;

/**
 * One part of a declaration as a form sends it: a field, a stage, a passage, a trait, a measure.
 */
record DraftPart(Map<String, String> form) {

  private static final List<String> KINDS =
      List.of("fields", "stages", "passages", "traits", "measures");

  /** Returns the text with the part in it, or without it where the form takes it away. */
  String in(String yaml) {
    String kind = text("kind");
    String id = text("id");
    if (!KINDS.contains(kind) || !id.matches("[a-z][a-z0-9-]{0,39}")) {
      throw new BadRequest("id");
    }
    boolean gone = form.containsKey("remove");
    return DeclarationTree.of(yaml).with(List.of(kind, id), gone ? null : part(kind, id)).text();
  }

  private String text(String name) {
    return form.getOrDefault(name, "").strip();
  }

  private Map<String, Object> part(String kind, String id) {
    Map<String, Object> part = new LinkedHashMap<>();
    if (!kind.equals("traits")) {
      part.put("label", label());
    }
    switch (kind) {
      case "fields" -> field(id, part);
      case "stages" -> flags(part, "end");
      case "passages" -> {
        words(part, "from", "by", "needs", "checks");
        texts(part, "to", "guard", "discloses");
        flags(part, "evidence", "resolution", "reason");
      }
      case "measures" -> {
        words(part, "standing", "arrived", "by");
        texts(part, "sum");
      }
      default -> pairs("parameters").forEach(part::put);
    }
    return part;
  }

  private String label() {
    String en = text("en");
    return new Label(text("zh"), en.isEmpty() ? null : en).written();
  }

  private void field(String id, Map<String, Object> part) {
    if (Core.of(id).isEmpty()) {
      texts(part, "type");
    }
    Map<String, String> options = pairs("options");
    if (!options.isEmpty()) {
      part.put("options", options);
    }
    texts(part, "unit", "of", "in", "disclosure");
    flags(part, "required", "filter", "search", "unique", "retired");
  }

  private void texts(Map<String, Object> part, String... names) {
    for (String name : names) {
      if (!text(name).isEmpty()) {
        part.put(name, text(name));
      }
    }
  }

  private void words(Map<String, Object> part, String... names) {
    for (String name : names) {
      if (!text(name).isEmpty()) {
        part.put(name, new ArrayList<>(Arrays.asList(text(name).split("[\\s,，、]+"))));
      }
    }
  }

  private void flags(Map<String, Object> part, String... names) {
    for (String name : names) {
      if (form.containsKey(name)) {
        part.put(name, true);
      }
    }
  }

  /** Lines of {@code id = words}. */
  private Map<String, String> pairs(String name) {
    Map<String, String> pairs = new LinkedHashMap<>();
    text(name)
        .lines()
        .map(line -> line.split("[=＝]", 2))
        .filter(pair -> pair.length == 2)
        .forEach(pair -> pairs.put(pair[0].strip(), pair[1].strip()));
    return pairs;
  }
}
